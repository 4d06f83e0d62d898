import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, type TypedDocumentNode } from "@apollo/client";
import { buildSchema } from "graphql";
import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { createCache } from "./apollo-cache.ts";
import { ask, serveSeeds } from "./api.ts";
import { possibleTypes } from "./possible-types.ts";

const schema = buildSchema(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"));

const url = await serveSeeds();
let client: ApolloClient;
/** How often the client went to the server. */
let requests: number;

beforeEach(() => {
  requests = 0;
  const counted: typeof fetch = (...request) => {
    requests += 1;
    return fetch(...request);
  };
  client = new ApolloClient({
    cache: createCache(possibleTypes(schema)),
    link: new HttpLink({ uri: url, fetch: counted }),
  });
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

test("a person reached in two ways is one entry of the cache, and a change shows in both", async () => {
  const byName = gql`
    query ByName {
      person(ref: "Kim Jong-un") {
        id
        name
      }
    }
  `;
  const bySpeech = gql`
    query BySpeech {
      quotes(filter: { speaker: "Kim", about: "US" }, first: 1) {
        edges {
          node {
            id
            speaker {
              id
              name
            }
          }
        }
      }
    }
  `;
  await client.query({ query: byName });
  await client.query({ query: bySpeech });
  const people = Object.keys(client.cache.extract() as object).filter((key) => key.startsWith("Person:"));
  expect(people).toHaveLength(1);

  client.cache.modify({ id: people[0] as string, fields: { name: () => "Marshal Kim" } });
  expect(client.readQuery({ query: byName })).toMatchObject({ person: { name: "Marshal Kim" } });
  expect(client.readQuery({ query: bySpeech })).toMatchObject({
    quotes: { edges: [{ node: { speaker: { name: "Marshal Kim" } } }] },
  });
});

test("a list variable takes one name as well as several", async () => {
  const query = gql`
    query Coerced($speaker: [EntityRef!]) {
      quotes(filter: { speaker: $speaker, about: "US" }) {
        totalCount
      }
    }
  `;
  const { data } = await client.query({ query, variables: { speaker: "Kim" } });
  expect(withoutTypenames(data)).toEqual({ quotes: { totalCount: 3 } });
});

test("fragments on interfaces and unions read what every type behind them holds", async () => {
  const query = gql`
    fragment Card on Entity {
      kind
      name
    }
    fragment Voice on Speaker {
      ...Card
      quotes(first: 1) {
        totalCount
      }
    }
    query Fragments {
      quotes(filter: { speaker: "Putin", text: "open person" }) {
        edges {
          node {
            speaker {
              ...Voice
            }
            about {
              edges {
                node {
                  ...Card
                }
              }
            }
          }
        }
      }
      search(text: "Vladivostok", kinds: [PLACE]) {
        edges {
          node {
            ...Card
          }
        }
      }
    }
  `;
  const { data } = await client.query({ query });
  expect(withoutTypenames(data)).toEqual({
    quotes: {
      edges: [
        {
          node: {
            speaker: { kind: "PERSON", name: "Vladimir Putin", quotes: { totalCount: 5 } },
            about: {
              edges: [
                { node: { kind: "PERSON", name: "Kim Jong-un" } },
                { node: { kind: "COUNTRY", name: "North Korea" } },
                { node: { kind: "TOPIC", name: "diplomacy" } },
              ],
            },
          },
        },
      ],
    },
    search: { edges: [{ node: { kind: "PLACE", name: "Vladivostok" } }] },
  });
  expect(client.readQuery({ query })).toEqual(data);
});

test("an error comes with its code, and with what the server adds to it", async () => {
  const query = gql`
    query Which {
      person(ref: "Kim") {
        id
      }
    }
  `;
  const error = await client.query({ query }).catch((reason: unknown) => reason);
  const failures = CombinedGraphQLErrors.is(error) ? error.errors : [];
  expect(failures.map(({ path, extensions }) => ({ path, ...extensions }))).toMatchObject([
    {
      path: ["person"],
      code: "AMBIGUOUS_ENTITY",
      candidates: [{ name: "Kim Jong-un" }, { name: "Kim Jong-il" }],
    },
  ]);
});

/** The data as the query selects it: Apollo adds __typename to everything. */
function withoutTypenames(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === "__typename" ? undefined : value)));
}
