import { expect, test } from "vitest";
import type { SelectedField } from "../../src/planner/selection.ts";
import { selectionsOf } from "../support/plan.ts";

/** A tree as nested arrays: name, or [key: name, …fields]. */
function outline(field: SelectedField): unknown {
  const name = field.key === field.name ? field.name : `${field.key}: ${field.name}`;
  const below = field.types.map((type) => [type, ...field.fields(type).map(outline)]);
  return below.length === 0 ? name : [name, ...(below.length === 1 ? (below[0] ?? []).slice(1) : below)];
}

async function outlineOf(source: string, variables?: Record<string, unknown>) {
  return (await selectionsOf(source, variables)).map(outline);
}

test("fields stand under their response keys, in the order of the query", async () => {
  expect(await outlineOf(`{ quotes { nodes { words: text kind text } all: totalCount } }`)).toEqual([
    ["quotes", ["nodes", "words: text", "kind", "text"], "all: totalCount"],
  ]);
});

test("one field under two aliases with different arguments is two fields", async () => {
  const [person] = await selectionsOf(
    `{ person(ref: "Kim") { us: quotes(filter: { about: "US" }) { totalCount } cn: quotes(filter: { about: "CN" }) { totalCount } } }`,
  );
  expect(person?.fields("Person").map(({ key, name, args }) => ({ key, name, args }))).toEqual([
    { key: "us", name: "quotes", args: { filter: { about: ["US"], ambiguity: "ANY" } } },
    { key: "cn", name: "quotes", args: { filter: { about: ["CN"], ambiguity: "ANY" } } },
  ]);
});

test("fragments apply to the types of their conditions, and selections of one field merge", async () => {
  const query = `
    { search(text: "Kim") { nodes { ...named ... on Quote { text speaker { name } } ... on Quote { speaker { slug } } } } }
    fragment named on Entity { name ... on Country { code } }`;
  const [search] = await selectionsOf(query);
  const nodes = search?.fields("SearchConnection")[0];
  const below = (type: string) => nodes?.fields(type).map(({ key }) => key);
  expect(nodes?.types.toSorted()).toEqual([
    "Article",
    "Country",
    "Event",
    "Organization",
    "Person",
    "Place",
    "Quote",
    "Topic",
  ]);
  expect({
    article: below("Article"),
    quote: below("Quote"),
    person: below("Person"),
    country: below("Country"),
  }).toEqual({
    article: [],
    quote: ["text", "speaker"],
    person: ["name"],
    country: ["name", "code"],
  });
  expect(
    nodes
      ?.fields("Quote")[1]
      ?.fields("Person")
      .map(({ key }) => key),
  ).toEqual(["name", "slug"]);
});

test("@skip and @include take fields out", async () => {
  const query = `query ($no: Boolean!) { quotes { nodes { __typename text @include(if: $no) kind @skip(if: $no) } } }`;
  expect(await outlineOf(query, { no: false })).toEqual([["quotes", ["nodes", "__typename", "kind"]]]);
});

test("variables and defaults arrive as graphql-js coerces them", async () => {
  const query = `query ($about: [EntityRef!], $from: DateTime) {
    quotes(filter: { about: $about, reportedAt: { from: $from } }, orderBy: { field: SAID_AT }) { totalCount }
  }`;
  const [quotes] = await selectionsOf(query, { about: "US", from: "2019-04-01T00:00:00Z" });
  expect(quotes?.args).toEqual({
    filter: { about: ["US"], reportedAt: { from: new Date("2019-04-01T00:00:00Z") }, ambiguity: "ANY" },
    orderBy: { field: "SAID_AT", direction: "DESC" },
  });
});

test.each([
  ["a NUL", "Ki\0m", '"filter.or[0].text" has a NUL character at offset 2. Remove it.'],
  [
    "half a character",
    "Kim\ud83d",
    '"filter.or[0].text" has a lone surrogate (half of a character) at offset 3. Remove it.',
  ],
])("text with %s is refused by name, however deep it stands", async (_, text, message) => {
  const query = `query ($text: String) { quotes(filter: { or: [{ text: $text }] }) { totalCount } }`;
  await expect(selectionsOf(query, { text })).rejects.toThrow(message);
});
