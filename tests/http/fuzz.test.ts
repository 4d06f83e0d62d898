import { parse, validate } from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../../src/schema.ts";
import { fuzz, someIds } from "../../resilience/fuzz/fuzz.ts";
import { madeUpQuery, type MadeUpQuery } from "../../resilience/fuzz/query.ts";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const schema = createSchema();
// One address would soon have requested all the nodes of its minute.
const rateLimit = { perAddress: Infinity, perKey: Infinity, store: "memory" };
const server = await serve(await freshDatabase({ seeded: true }), { rateLimit });

const ask = async ({ query, variables }: MadeUpQuery) => {
  const { status, body } = await server.ask(query, {}, variables);
  return { status, text: JSON.stringify(body) };
};

test("queries are made up valid, and the same for the same seed", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { query } = madeUpQuery(schema, seed, ["x"]);
    expect([query, validate(schema, parse(query))]).toEqual([madeUpQuery(schema, seed, ["x"]).query, []]);
  }
});

test("no valid query, however odd, is the server's fault or takes longer than it may", async () => {
  const { failing, kinds } = await fuzz({ schema, count: 300, seed: 100_000, ids: await someIds(ask), ask });
  expect(failing).toEqual([]);
  // Most of them come through to the base.
  expect(kinds["data"]).toBeGreaterThan(100);
});
