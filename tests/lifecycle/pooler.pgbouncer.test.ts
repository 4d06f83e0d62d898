import { expect, test } from "vitest";
import { emptyDatabase, freshDatabase } from "../support/database.ts";
import { startPgbouncer } from "../support/pgbouncer.ts";
import { answerOf, startOnrecord } from "./onrecord.ts";

test("a server behind a pooler in transaction mode applies migrations past it, and answers", async () => {
  const direct = await emptyDatabase();
  const { url: pooled } = await startPgbouncer(direct, { mode: "transaction", size: 3 });
  const variables = { DATABASE_URL: pooled, DATABASE_POOLER: "transaction", LOG_LEVEL: "silent" };
  const refused = startOnrecord(variables);
  refused.ready.catch(() => {});
  expect(await refused.exit).toEqual({ code: 1, signal: null });
  expect(refused.output.stderr).toBe(
    "The database has migrations to apply, which does not work through a pooler in transaction mode: set DATABASE_DIRECT_URL to the URL of Postgres itself.\n",
  );

  const server = startOnrecord({ ...variables, DATABASE_DIRECT_URL: direct });
  expect(await answerOf(await server.ready, '{ person(ref: "Kim Jong-un") { name } }')).toEqual({
    data: { person: { name: "Kim Jong-un" } },
  });
  server.kill("SIGTERM");
  expect(await server.exit).toEqual({ code: 0, signal: null });
});

test("a server whose time limits a pooler does not keep ends with one sentence", async () => {
  const { url: direct } = await freshDatabase({ seeded: false });
  const { url } = await startPgbouncer(direct, { mode: "statement" });
  const server = startOnrecord({ DATABASE_URL: url, LOG_LEVEL: "silent" });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output.stderr).toBe(
    `The pooler at ${new URL(url).host} allows no transactions (pool_mode = statement): set its pool_mode to session or transaction.\n`,
  );
});
