import { CombinedGraphQLErrors, gql } from "@apollo/client";
import { beforeEach, expect, test } from "vitest";
import { serveSeeds } from "./api.ts";
import { createClient } from "./apollo-client.ts";

const url = await serveSeeds();

let client = createClient(url);

beforeEach(() => {
  client = createClient(url);
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
                { node: { kind: "EVENT", name: "Kim–Putin summit in Vladivostok" } },
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
