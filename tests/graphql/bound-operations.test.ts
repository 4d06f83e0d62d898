import { type DocumentNode, type GraphQLResolveInfo, parse } from "graphql";
import { expect, test } from "vitest";
import { createExecutor, createRequestExecutor } from "../../src/execution/execute.ts";
import { PreparedDocuments } from "../../src/execution/prepared-document.ts";
import type { Context } from "../../src/graphql/context.ts";
import { planRoot } from "../../src/planner/plan.ts";
import type { RootInfo } from "../../src/planner/root-info.ts";
import { selectionOf } from "../../src/planner/selection.ts";
import { knowledgeRules } from "../../src/read-model/rules.ts";
import { createSchema } from "../../src/schema.ts";
import { stranger } from "../support/callers.ts";

const schema = createSchema();

/** Executes operations; gives how many plans each of them needed that were not there. */
function planning() {
  const documents = new PreparedDocuments(schema);
  const execute = createRequestExecutor(documents, createExecutor(documents));
  let planned = 0;
  const read = async (info: GraphQLResolveInfo) => {
    const root: RootInfo = info;
    if (root.plan === undefined) {
      planned += 1;
      root.plan = planRoot(selectionOf(info), knowledgeRules);
    }
    return await Promise.resolve(root.plan.statement(new Map()).text);
  };
  const context = { knowledge: { read }, caller: stranger } as Partial<Context> as Context;
  return async (document: DocumentNode, variables: Record<string, unknown> = {}, operationName?: string) => {
    const before = planned;
    const { data, errors } = await execute({ document, operationName, variables, context });
    return { planned: planned - before, data, messages: errors?.map(({ message }) => message) };
  };
}

const page = parse(`query ($first: Int, $kind: [QuoteKind!], $since: DateTime, $all: Boolean = false) {
  quotes(first: $first, filter: { kind: $kind, reportedAt: { from: $since } }) {
    nodes { text } totalCount @include(if: $all)
  }
}`);
const otherPage = parse(`query ($first: Int) { quotes(first: $first) { nodes { kind } } }`);

const operations: readonly (readonly [DocumentNode, Record<string, unknown>])[] = [
  [page, {}],
  [page, { first: null }],
  [page, { first: 1 }],
  [page, { first: 11 }],
  [page, { first: 1, all: true }],
  [page, { kind: [] }],
  [page, { kind: ["DIRECT"] }],
  [page, { kind: ["DIRECT", "INDIRECT"] }],
  [page, { since: "2019-01-01T00:00:00Z" }],
  [page, { since: "2019-01-01T00:00:00.001Z" }],
  [otherPage, {}],
  [otherPage, { first: 1 }],
];

test("the same operation with the same variables is planned once, and with others anew", async () => {
  const run = planning();
  const first = [];
  for (const [document, variables] of operations) first.push(await run(document, variables));
  const again = [];
  for (const [document, variables] of operations.toReversed()) again.push(await run(document, variables));
  expect(first.map(({ planned }) => planned)).toEqual(operations.map(() => 1));
  expect(again.map(({ planned }) => planned)).toEqual(operations.map(() => 0));
  expect(again.toReversed().map(({ data }) => data)).toEqual(first.map(({ data }) => data));
});

test("each root field of an operation has a plan of its own", async () => {
  const run = planning();
  const two = parse(`{ one: quotes(first: 1) { nodes { text } } two: quotes(first: 2) { nodes { text } } }`);
  const [first, again] = [await run(two), await run(two)];
  expect([first.planned, again.planned]).toEqual([2, 0]);
  expect(first.data?.["one"]).not.toBe(first.data?.["two"]);
});

test("two operations of one document are not taken for each other", async () => {
  const run = planning();
  const document = parse(
    `query A { quotes(first: 1) { nodes { text } } } query B { quotes(first: 2) { nodes { text } } }`,
  );
  const results = [await run(document, {}, "A"), await run(document, {}, "B"), await run(document, {}, "A")];
  expect(results.map(({ planned }) => planned)).toEqual([1, 1, 0]);
  expect(results[0]?.data).not.toEqual(results[1]?.data);
});

test("an operation with very long variables is planned each time", async () => {
  const run = planning();
  const document = parse(`query ($id: ID!) { quote(id: $id) { text } }`);
  const id = Buffer.from(`Quote:${"x".repeat(9_000)}`).toString("base64url");
  expect([(await run(document, { id })).planned, (await run(document, { id })).planned]).toEqual([1, 1]);
});

test("of more than five hundred operations, the one that was executed longest ago is planned anew", async () => {
  const run = planning();
  const document = parse(`query ($id: ID!) { quote(id: $id) { text } }`);
  const ask = async (id: number) =>
    (await run(document, { id: Buffer.from(`Quote:${id}`).toString("base64url") })).planned;
  for (let id = 0; id < 500; id += 1) await ask(id);
  expect([await ask(0), await ask(500), await ask(0), await ask(1)]).toEqual([0, 1, 0, 1]);
});

test("variables and arguments that cannot be used are refused each time", async () => {
  const run = planning();
  const document = parse(`query ($first: Int) { quotes(first: $first) { totalCount } }`);
  for (const _ of [1, 2]) {
    expect((await run(document, { first: 0 })).messages?.[0]).toContain('"first: 0"');
    expect((await run(document, { first: "many" })).messages?.[0]).toContain('Variable "$first"');
  }
});
