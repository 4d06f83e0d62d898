import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { Statement } from "../../src/shared/statement.ts";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const slowDatabase = {
  query: async <Row>(statement: Statement<Row>) => {
    await setTimeout(20);
    return await database.query(statement);
  },
};
const slow = await serve(slowDatabase, { slowMs: 20 });
const query =
  "query Talk($about: [EntityRef!], $text: String) { quotes(filter: { about: $about, text: $text }) { nodes { text } } }";

test("a slow operation is a warning with its name and the SQL that it took, without what was asked for", async () => {
  await slow.ask(query, { "x-request-id": "slow" }, { about: "US", text: "nuclear" });
  const line = await vi.waitFor(() => {
    const found = slow.log.find(({ requestId, msg }) => requestId === "slow" && msg === "slow operation Talk");
    if (found === undefined) throw new Error("not logged yet");
    return found;
  });
  const { time: _, pid: _pid, hostname: _host, statements, ...rest } = line;
  expect(rest).toEqual({
    level: 40,
    requestId: "slow",
    ms: expect.any(Number),
    operation: "Talk",
    cost: 20,
    statementCount: 2,
    msg: "slow operation Talk",
  });
  const sql = (part: string) => ({ ms: expect.any(Number), sql: expect.stringContaining(part) });
  expect(statements).toEqual(expect.arrayContaining([sql("FROM alias"), sql("U&'…'")]));
  expect(JSON.stringify(statements)).not.toMatch(/nuclear|00006e/);
});

test("an operation that its client did not wait for is logged with the statement that still ran", async () => {
  const leaving = new AbortController();
  const held = await serve(
    { query: () => new Promise(() => void setTimeout(30).then(() => leaving.abort())) },
    { slowMs: 20 },
  );
  const asked = held.get("/graphql", {
    method: "POST",
    signal: leaving.signal,
    headers: { "content-type": "application/json", "x-request-id": "left" },
    body: JSON.stringify({ query: "query Left { quotes { totalCount } }" }),
  });
  await expect(asked).rejects.toThrow("aborted");
  await held.logged("left");
  expect(held.log).toContainEqual(
    expect.objectContaining({
      msg: "slow operation Left",
      statements: [{ ms: expect.any(Number), running: true, sql: expect.stringContaining("SELECT") }],
    }),
  );
});

test("an operation that is not slow has its one line alone", async () => {
  const quick = await serve(database, { slowMs: 60_000 });
  await quick.ask("{ quotes { totalCount } }", { "x-request-id": "quick" });
  await quick.logged("quick");
  expect(quick.log.filter(({ requestId }) => requestId === "quick")).toHaveLength(1);
});
