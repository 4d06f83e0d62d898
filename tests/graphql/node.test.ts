import { describe, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const { ask, data } = clientOf(await freshDatabase({ seeded: true }));

/** For each type that implements Node, a query for one of its objects. */
const ways: Readonly<Record<string, string>> = {
  Person: `person(ref: "Kim Jong-un") { id }`,
  Organization: `organization(ref: "KCNA") { id }`,
  Country: `country(ref: "US") { id }`,
  Place: `place(ref: "Hanoi") { id }`,
  Topic: `topic(ref: "sanctions") { id }`,
  Event: `event(ref: "hanoi-summit") { id }`,
  Article: `articles(first: 1) { nodes { id } }`,
  Quote: `quotes(first: 1) { nodes { id } }`,
  Mention: `place(ref: "Hanoi") { mentions(first: 1) { nodes { id } } }`,
  Occurrence: `quotes(first: 1) { nodes { occurrences(first: 1) { nodes { id } } } }`,
};

function idIn(answer: unknown): string {
  if (typeof answer === "string") return answer;
  return idIn(Object.values(answer as object)[0]);
}

const ids: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(Object.entries(ways).map(async ([type, way]) => [type, idIn(await data(`{ ${way} }`))])),
);

describe("what has an id is found again by it:", () => {
  test.for(Object.entries(ids))("%s", async ([type, id]) => {
    expect(await ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id })).toEqual({
      data: { node: { __typename: type, id } },
    });
  });
});

test("nodes stand in the order of their ids, as often as asked for, with null for what is gone", async () => {
  const { Person: kim, Quote: quote, Country: us, Mention: mention } = ids;
  const gone = Buffer.from("Person:nobody").toString("base64url");
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { name } ... on Quote { kind } ... on Mention { text } } }`;
  expect(await ask(query, { ids: [us, quote, gone, kim, us, mention] })).toEqual({
    data: {
      nodes: [
        { name: "United States" },
        { kind: "INDIRECT" },
        null,
        { name: "Kim Jong-un" },
        { name: "United States" },
        { text: "Hanoi" },
      ],
    },
  });
});

test("no ids, no nodes", async () => {
  expect(await ask(`{ nodes(ids: []) { id } }`)).toEqual({ data: { nodes: [] } });
});

describe("an id that nothing has gives null:", () => {
  test.for([
    "Person:nobody",
    // An id names its type: the slug of another kind's entity is another's.
    "Country:kim-jong-un",
    "Article:0000",
    "Quote:0000",
    "Mention:0000:0:1",
    "Mention:",
    "Mention:a",
    "Mention:0000:99999999999:1",
    "Occurrence:%:_:'",
  ])("%s", async (text) => {
    const id = Buffer.from(text).toString("base64url");
    const expected = text.endsWith(":")
      ? { errors: [expect.objectContaining({ code: "BAD_ID" })] }
      : { data: { node: null } };
    expect(await ask(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual(expected);
  });
});

test("a quote and an article are found by their id, and by no id of another type", async () => {
  const query = `query ($quote: ID!, $article: ID!) { quote(id: $quote) { id } article(id: $article) { id } }`;
  const { Quote: quote, Article: article } = ids;
  expect(await ask(query, { quote, article })).toEqual({ data: { quote: { id: quote }, article: { id: article } } });
  expect(await ask(query, { quote: article, article: quote })).toEqual({
    errors: [
      expect.objectContaining({ code: "BAD_ID", path: ["quote"] }),
      expect.objectContaining({ code: "BAD_ID", path: ["article"] }),
    ],
  });
});

test("an id says the same after the slug: it is derived from what the row says", () => {
  expect(Buffer.from(ids["Person"] ?? "", "base64url").toString()).toBe("Person:kim-jong-un");
});
