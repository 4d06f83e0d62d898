import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { expect, test } from "vitest";
import { queryLimits } from "../../src/execution/limits/query-limits.ts";
import { readExamples } from "../../src/graphiql/examples.ts";
import { PreparedDocuments } from "../../src/execution/prepared-document.ts";
import { createSchema } from "../../src/schema.ts";
import { dialect } from "../../benchmarks/read/onrecord-dialect.ts";
import { clientOf } from "../support/ask.ts";
import { configWith } from "../support/config.ts";
import { freshDatabase } from "../support/database.ts";
import { nestedQueries } from "./nested-queries.ts";

const { data } = clientOf(await freshDatabase({ seeded: true }));
const schema = createSchema();
const limits = queryLimits(schema, configWith({}).limits);
const documents = new PreparedDocuments(schema);

/** The metrics of a document, and their limits. */
function costOf(query: string, variables: Readonly<Record<string, unknown>>) {
  const prepared = documents.of(parse(query));
  return { ...prepared.metrics, ...documents.operation(prepared, undefined)?.estimate(variables) };
}

/** Which limits a query is over. */
function excesses(query: string, variables: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.entries(costOf(query, variables))
    .filter(([name, figure]) => Number(figure) > limits[name as keyof typeof limits])
    .map(([name]) => name);
}

const shown = ["README.md", "docs/querying.md", "docs/ingesting.md", "docs/curation.md"].flatMap((page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  return [...text.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, query = ""]) => query);
});

test("every query that the documentation and GraphiQL show keeps far from the limits", () => {
  const examples = readExamples().map(
    ({ query, variables = "{}" }) => [query, JSON.parse(variables) as object] as const,
  );
  const queries = [...examples, ...shown.map((query) => [query, {}] as const)];
  expect(queries.length).toBeGreaterThan(15);
  expect(queries.filter(([query, variables]) => excesses(query, { ...variables }).length > 0)).toEqual([]);
});

test("of the questions of the benchmark only the one for 5,000 quotes at once asks for too much", () => {
  const over = Object.entries(dialect.queries).map(([name, query]) => [name, excesses(query)] as const);
  expect(over.filter(([, names]) => names.length > 0)).toEqual([["Q3", ["nodes"]]]);
});

/** How many nodes an answer has: objects, but not connections and pageInfo, and an edge and its node once. */
function nodesIn(value: unknown, isFree = false): number {
  if (Array.isArray(value)) return value.reduce<number>((total, item) => total + nodesIn(item), 0);
  if (typeof value !== "object" || value === null) return 0;
  const isWrapper = "edges" in value || "nodes" in value || "hasNextPage" in value || "totalCount" in value;
  const isEdge = "node" in value;
  const below = Object.entries(value).map(([key, each]) => nodesIn(each, isEdge && key === "node"));
  return (isFree || isWrapper ? 0 : 1) + below.reduce((total, each) => total + each, 0);
}

interface Ids {
  readonly quotes: { readonly nodes: readonly [{ readonly id: string; readonly article: { readonly id: string } }] };
}
const { quotes } = await data<Ids>("{ quotes(first: 1) { nodes { id article { id } } } }");
const [{ id: quote, article }] = quotes.nodes;

test.each(nestedQueries.map(({ name, query }) => [name, query] as const))(
  "an answer has no more nodes than were estimated: %s",
  async (_, template) => {
    const query = template
      .replaceAll("$first", "4")
      .replaceAll("$quote", JSON.stringify(quote))
      .replaceAll("$article", JSON.stringify(article.id));
    const variables = { yes: true, no: false };
    const named = /\$(?:yes|no)/.test(query) ? `query ($yes: Boolean!, $no: Boolean!) ${query}` : query;
    const found = nodesIn(await data(named, variables)) - 1;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThanOrEqual(costOf(named, variables).nodes ?? 0);
  },
);
