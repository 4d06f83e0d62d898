import { gql, type TypedDocumentNode } from "@apollo/client";
import { beforeEach, expect, test } from "vitest";
import { ask, serveSeeds } from "./api.ts";
import { createClient } from "./apollo-client.ts";

const url = await serveSeeds();

let client = createClient(url);
let requests = 0;

beforeEach(() => {
  requests = 0;
  client = createClient(url, () => (requests += 1));
});

interface List {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}
interface Page {
  readonly first: number;
  readonly after?: string | null;
}

const allQuotes: TypedDocumentNode<{ readonly quotes: List }, Page> = gql`
  query AllQuotes($first: Int!, $after: String) {
    quotes(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          text
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

const quotesOfPutin: TypedDocumentNode<{ readonly person: { readonly quotes: List } }, Page> = gql`
  query QuotesOfPutin($first: Int!, $after: String) {
    person(ref: "Vladimir Putin") {
      id
      quotes(first: $first, after: $after, orderBy: { field: REPORTED_AT, direction: ASC }) {
        totalCount
        edges {
          node {
            id
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;

const idsOf = ({ edges }: List) => edges.map(({ node }) => node.id);

/** Reads a first page and two more into the cache, and gives the list that it holds after each. */
async function readThreePages<Data>(
  query: TypedDocumentNode<Data, Page>,
  listIn: (data: Data) => List,
  first: number,
): Promise<readonly List[]> {
  const view = client.watchQuery<Data, Page>({ query, variables: { first } });
  const subscription = view.subscribe(() => undefined);
  const shown = () => listIn(client.readQuery({ query, variables: { first } }) as Data);
  await client.query({ query, variables: { first } });
  const lists = [shown()];
  while (lists.length < 3) {
    await view.fetchMore({ variables: { after: shown().pageInfo.endCursor } });
    lists.push(shown());
  }
  subscription.unsubscribe();
  return lists;
}

test("pages of quotes grow into the whole list, in order and without doubles", async () => {
  const { quotes } = await ask<{ quotes: List }>(url, "{ quotes(first: 100) { edges { node { id } } } }");
  const ids = idsOf(quotes);
  const size = Math.ceil(ids.length / 3);
  const lists = await readThreePages(allQuotes, (data) => data.quotes, size);
  expect(lists.map(idsOf)).toEqual([ids.slice(0, size), ids.slice(0, 2 * size), ids]);
  expect(lists.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  expect(new Set(ids).size).toBe(lists[0]?.totalCount);
  expect(requests).toBe(3);
});

test("so do the quotes of a person, by the policy of the interface Speaker", async () => {
  const { person } = await ask<{ person: { quotes: List } }>(
    url,
    `{ person(ref: "Putin") { quotes(orderBy: { field: REPORTED_AT, direction: ASC }) { edges { node { id } } } } }`,
  );
  const ids = idsOf(person.quotes);
  const size = Math.ceil(ids.length / 3);
  const lists = await readThreePages(quotesOfPutin, (data) => data.person.quotes, size);
  expect(lists.map(idsOf)).toEqual([ids.slice(0, size), ids.slice(0, 2 * size), ids]);
});

test("lists under different filters stay apart", async () => {
  const query: TypedDocumentNode<{ readonly quotes: List }> = gql`
    query Apart($filter: QuoteFilter) {
      quotes(filter: $filter) {
        edges {
          node {
            id
            speaker {
              name
            }
          }
        }
      }
    }
  `;
  const speakersOf = async (speaker: string) => {
    const { data } = await client.query({ query, variables: { filter: { speaker: [speaker] } } });
    return data;
  };
  const kim = await speakersOf("Kim Jong-un");
  const putin = await speakersOf("Putin");
  expect(client.readQuery({ query, variables: { filter: { speaker: ["Kim Jong-un"] } } })).toEqual(kim);
  expect(client.readQuery({ query, variables: { filter: { speaker: ["Putin"] } } })).toEqual(putin);
  expect(kim).not.toEqual(putin);
});
