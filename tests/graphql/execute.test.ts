import { getIntrospectionQuery, type GraphQLResolveInfo, parse } from "graphql";
import { expect, test } from "vitest";
import type { Caller } from "../../src/api-keys/caller.ts";
import type { Context } from "../../src/graphql/context.ts";
import { createExecutor, createRequestExecutor } from "../../src/execution/execute.ts";
import { PreparedDocuments } from "../../src/execution/prepared-document.ts";
import { createSchema } from "../../src/schema.ts";
import { editor, stranger } from "../support/callers.ts";

const schema = createSchema();
const documents = new PreparedDocuments(schema);
const execute = createRequestExecutor(documents, createExecutor(documents));

interface Asked {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** What the planner has read for a root field, by its response key. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** A context whose root fields are all resolved by the same function. */
function contextOf(resolve: Context["knowledge"]["read"], caller: Caller): Context {
  const mutate = resolve as Context["ingest"]["ingest"];
  return { knowledge: { read: resolve }, ingest: { ingest: mutate }, curation: { change: mutate }, caller };
}

/** Runs an operation with root fields that are answered so. */
async function run(source: string, { variables = {}, operationName, answers = {} }: Asked = {}) {
  const read = async (info: GraphQLResolveInfo) => {
    const answer = answers[String(info.path.key)];
    if (answer instanceof Error) throw answer;
    return await Promise.resolve(answer ?? null);
  };
  const context = contextOf(read, stranger);
  const result = await execute({ document: parse(source), operationName, variables, context });
  return JSON.parse(JSON.stringify(result)) as unknown;
}

test("what is read for a root field stands in the answer as it is, under the key of the field", async () => {
  const kim = { who: "Kim Jong-un", us: { nodes: [{ words: "We will talk." }] } };
  const query = `{ kim: person(ref: "Kim") { who: name us: quotes { nodes { words: text } } } topic(ref: "x") { name } }`;
  expect(await run(query, { answers: { kim } })).toEqual({ data: { kim, topic: null } });
});

test("fields stand in the order of the query, whichever is read first", async () => {
  const query = `{ b: topic(ref: "b") { name } __typename a: topic(ref: "a") { name } }`;
  const result = (await run(query, { answers: { a: { name: "a" }, b: { name: "b" } } })) as { data: object };
  expect(Object.entries(result.data)).toEqual([
    ["b", { name: "b" }],
    ["__typename", "Query"],
    ["a", { name: "a" }],
  ]);
});

test("a field that fails is null, with an error that says where; the others are answered", async () => {
  const query = `{ good: topic(ref: "a") { name } bad: topic(ref: "b") { name } }`;
  expect(await run(query, { answers: { good: { name: "a" }, bad: new Error("lost") } })).toEqual({
    data: { good: { name: "a" }, bad: null },
    errors: [{ message: "lost", path: ["bad"], locations: [{ line: 1, column: 34 }] }],
  });
});

test("a field that must not be null leaves no data when it fails or is null", async () => {
  const query = `{ good: topic(ref: "a") { name } quotes { totalCount } }`;
  const answers = { good: { name: "a" } };
  const error = { path: ["quotes"], locations: [{ line: 1, column: 34 }] };
  expect(await run(query, { answers: { ...answers, quotes: new Error("lost") } })).toEqual({
    data: null,
    errors: [{ ...error, message: "lost" }],
  });
  expect(await run(query, { answers })).toEqual({
    data: null,
    errors: [{ ...error, message: "quotes is null, which its type rules out" }],
  });
});

test("fragments, @skip and @include decide which root fields there are", async () => {
  const query = `query ($no: Boolean!) { ...both  ... on Query @include(if: $no) { a: topic(ref: "a") { name } } }
    fragment both on Query { b: topic(ref: "b") { name } c: topic(ref: "c") @skip(if: true) { name } }`;
  expect(await run(query, { variables: { no: false } })).toEqual({ data: { b: null } });
});

test("variables are coerced before anything is read", async () => {
  const query = `query ($first: Int!) { quotes(first: $first) { totalCount } }`;
  expect(await run(query, { variables: { first: "ten" } })).toMatchObject({
    errors: [{ message: 'Variable "$first" got invalid value "ten"; Int cannot represent non-integer value: "ten"' }],
  });
  expect(await run(query)).toMatchObject({
    errors: [{ message: 'Variable "$first" of required type "Int!" was not provided.' }],
  });
});

test("which of several operations is meant has to be said", async () => {
  const document = `query A { topic(ref: "a") { name } } query B { b: topic(ref: "b") { name } }`;
  expect(await run(document, { operationName: "B" })).toEqual({ data: { b: null } });
  expect(await run(document)).toEqual({
    errors: [{ message: "Must provide operation name if query contains multiple operations." }],
  });
  expect(await run(document, { operationName: "C" })).toEqual({
    errors: [{ message: 'Unknown operation named "C".' }],
  });
});

test("the schema describes itself, also beside what is read", async () => {
  const query = `query ($name: String!) {
    type: __type(name: $name) { ...kind } topic(ref: "a") { name } __schema { queryType { name } }
  } fragment kind on __Type { kind }`;
  expect(await run(query, { variables: { name: "Quote" }, answers: { topic: { name: "a" } } })).toEqual({
    data: { type: { kind: "OBJECT" }, topic: { name: "a" }, __schema: { queryType: { name: "Query" } } },
  });
  expect(await run(getIntrospectionQuery())).toHaveProperty("data.__schema.types");
});

test("mutations come one after the other", async () => {
  const order: string[] = [];
  const take = async (info: GraphQLResolveInfo) => {
    order.push(`${info.path.key} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${info.path.key} ends`);
    return { created: true };
  };
  const document = parse(`mutation { a: ingestArticle(input: { body: "A" }) { created }
    b: ingestArticle(input: { body: "B" }) { created } }`);
  const context = contextOf(take, editor);
  expect(await execute({ document, operationName: undefined, variables: {}, context })).toEqual({
    data: { a: { created: true }, b: { created: true } },
  });
  expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});
