import { buildSchema, type ExecutionResult, parse } from "graphql";
import { expect, test } from "vitest";
import type { Caller } from "../../src/api-keys/caller.ts";
import type { Context } from "../../src/graphql/context.ts";
import { createRequestExecutor } from "../../src/execution/execute.ts";
import { PreparedDocuments } from "../../src/execution/prepared-document.ts";
import { type ResponseCache, printAnswer, withResponseCache } from "../../src/execution/response-cache.ts";
import { editor, stranger } from "../support/callers.ts";

const reader: Caller = { address: "127.0.0.1", key: { id: 1, name: "reader", scopes: [] } };
const other: Caller = { address: "127.0.0.1", key: { id: 2, name: "other", scopes: ["ingest", "curate", "admin"] } };
const documents = new PreparedDocuments(buildSchema("type Query { secrets: String }"));
const document = parse("{ secrets }");

/** Answers editors alone, and counts how often. */
function secretive() {
  let asked = 0;
  const memory: ResponseCache = { current: () => Promise.resolve(kept) };
  const kept = new Map();
  const executor = withResponseCache(async ({ context: { caller } }): Promise<ExecutionResult> => {
    asked += 1;
    const may = caller.key?.scopes.includes("admin") === true;
    return await Promise.resolve({ data: { secrets: may ? "all of them" : null } });
  }, memory);
  const execute = createRequestExecutor(documents, executor);
  const ask = async (caller: Caller) => {
    // Nothing else of it is looked at.
    const context = { caller } as Context;
    return printAnswer(await execute({ document, operationName: undefined, variables: {}, context })).trimEnd();
  };
  return { ask, asked: () => asked };
}

test("what is remembered for somebody is given to those alone who may do the same", async () => {
  const { ask, asked } = secretive();
  const [all, none] = ['{"data":{"secrets":"all of them"}}', '{"data":{"secrets":null}}'];
  expect([await ask(editor), await ask(stranger), await ask(reader), await ask(editor)]).toEqual([
    all,
    none,
    none,
    all,
  ]);
  expect(await ask(other)).toBe(all);
  expect(asked()).toBe(2);
});
