import { beforeAll, expect, test } from "vitest";
import { encodeCursor } from "../../src/planner/cursor.ts";
import { clientOf } from "../support/ask.ts";
import type { TestDatabase } from "../support/database.ts";
import { explain } from "./explain.ts";
import { type PlanNode, rowsReadOf, scansOf, subjectScans } from "./scans.ts";
import { most, smallBase, world } from "./small-base.ts";

const { about, spokenAbout } = subjectScans;
const quote = "Index Scan quote_pkey";

const { person, country, nextCountry } = most;
const surname = person.familyName ?? "";
const both = `[${JSON.stringify(country.name)}, ${JSON.stringify(nextCountry.name)}]`;

let database: TestDatabase;
let cursor: string;

/** A name as it stands in a query. */
const named = (name: string) => JSON.stringify(name);

const explained = async (query: string): Promise<PlanNode> => await explain(database, query);
/** How many links to subjects were read, and how many quotes. */
const readBy = (plan: PlanNode) => ({ about: rowsReadOf(plan, "quote_about"), quotes: rowsReadOf(plan, "quote") });
const totalOf = async (filter: string): Promise<number> => {
  const query = `{ quotes(filter: { ${filter} }) { totalCount } }`;
  return (await clientOf(database).data<{ quotes: { totalCount: number } }>(query)).quotes.totalCount;
};

beforeAll(async () => {
  database = await smallBase();
  const [middle] = (await database.query({
    text: `SELECT to_char(reported_at, 'YYYY-MM-DD"T"HH24:MI:SS') || '+00:00' AS time, quote_id AS id FROM quote_about
      WHERE entity_id = $1 ORDER BY reported_at DESC, quote_id DESC OFFSET 400 LIMIT 1`,
    values: [world.idOf(country)],
  })) as readonly { readonly time: string; readonly id: number }[];
  cursor = encodeCursor("Quote/REPORTED_AT DESC", [middle?.time ?? "", middle?.id ?? 0]);
});

test("what a person says about a country is read by subject and speaker, wherever the query starts", async () => {
  const queries = [
    `{ quotes(filter: { speaker: ${named(person.name)}, about: ${named(country.name)} }) { nodes { text } } }`,
    `{ person(ref: "${person.slug}") { quotes(filter: { about: ${named(country.name)} }) { nodes { text } } } }`,
    `{ country(ref: "${country.slug}") { quotesAbout(filter: { speaker: ${named(person.name)} }) { nodes { text } } } }`,
  ];
  const plans = await Promise.all(queries.map(explained));
  expect(plans.map(scansOf)).toEqual(queries.map(() => [spokenAbout, quote]));
  expect(plans.map(readBy)).toEqual(queries.map(() => ({ about: 20, quotes: 20 })));
});

test("so it is inside of lists, for each of their items", async () => {
  const ofPeople = await explained(
    `{ people(first: 5) { nodes { quotes(filter: { about: ${named(country.name)} }, first: 3) { nodes { text } } } } }`,
  );
  const ofCountries = await explained(
    `{ countries(first: 5) { nodes { quotesAbout(filter: { speaker: ${named(person.name)} }, first: 3) { nodes { text } } } } }`,
  );
  expect([ofPeople, ofCountries].map(scansOf)).toEqual([
    [spokenAbout, quote],
    [spokenAbout, quote],
  ]);
});

test("a surname that several people bear costs at most a page of each", async () => {
  const bearers = world.bearersOf.get(surname)?.length ?? 0;
  const filter = `speaker: ${named(surname)}, about: ${named(country.name)}`;
  const plan = await explained(`{ quotes(filter: { ${filter} }, first: 2) { nodes { text } } }`);
  expect(scansOf(plan)).toEqual([spokenAbout, quote]);
  expect({ bearers, total: await totalOf(filter) }).toEqual({ bearers: 6, total: 65 });
  expect(readBy(plan).about).toBeLessThanOrEqual(2 * bearers);
  expect(readBy(plan).quotes).toBeLessThanOrEqual(2 * bearers);
});

test("what is about a country is read in its order, a page and no more", async () => {
  const plan = await explained(`{ country(ref: "${country.slug}") { quotesAbout(first: 5) { nodes { text } } } }`);
  expect([scansOf(plan), readBy(plan)]).toEqual([[about, quote], { about: 5, quotes: 5 }]);
});

test("what is about one of two countries is read from both, a page of each", async () => {
  const plan = await explained(`{ quotes(filter: { about: ${both} }, first: 5) { nodes { text } } }`);
  expect([scansOf(plan), readBy(plan)]).toEqual([[about, quote], { about: 10, quotes: 10 }]);
});

test("a page behind a cursor costs no more than the first", async () => {
  const plan = await explained(
    `{ quotes(filter: { about: ${named(country.name)} }, first: 5, after: "${cursor}") { nodes { text } } }`,
  );
  expect([scansOf(plan), readBy(plan)]).toEqual([[about, quote], { about: 5, quotes: 5 }]);
});

test("nor does a page from the end, or before a cursor", async () => {
  const plans = await Promise.all(
    ["last: 5", `last: 5, before: "${cursor}"`].map(async (page) =>
      explained(`{ quotes(filter: { about: ${named(country.name)} }, ${page}) { nodes { text } } }`),
    ),
  );
  expect(plans.map(scansOf)).toEqual([
    [about, quote],
    [about, quote],
  ]);
  expect(plans.map(readBy)).toEqual([
    { about: 5, quotes: 5 },
    { about: 5, quotes: 5 },
  ]);
});

test("whether a page has others around it takes one row more at each end", async () => {
  const plan = await explained(
    `{ quotes(filter: { about: ${named(country.name)} }, first: 5, after: "${cursor}") {
      nodes { text } pageInfo { hasNextPage hasPreviousPage } } }`,
  );
  expect([scansOf(plan), readBy(plan)]).toEqual([[about, quote], { about: 7, quotes: 6 }]);
});

test("counts, facets and histograms about a country are read from an index that has all they need, and from no quote", async () => {
  const total = await totalOf(`about: ${named(country.name)}`);
  const fields = [
    ["totalCount", [about, spokenAbout]],
    ["histogram(interval: MONTH) { start count }", [about, spokenAbout]],
    ["facets(by: [SPEAKER]) { buckets { value count } }", [spokenAbout]],
  ] as const;
  for (const [field, indexes] of fields) {
    const plan = await explained(`{ country(ref: "${country.slug}") { quotesAbout { ${field} } } }`);
    const [index, ...others] = scansOf(plan);
    expect(indexes).toContain(index);
    expect({ others, quotes: readBy(plan).quotes }).toEqual({ others: [], quotes: 0 });
    // Each once, but for those at the ends.
    expect(readBy(plan).about).toBeLessThan(1.1 * total);
  }
});

test("what is about one of two countries is counted once, and no quote is read", async () => {
  const plan = await explained(`{ quotes(filter: { about: ${both} }) { totalCount } }`);
  expect([scansOf(plan), rowsReadOf(plan, "quote")]).toEqual([[spokenAbout], 0]);
});
