import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withServer } from "../../tests/support/server.ts";
import { openBaseIn } from "./base.ts";

const directory = mkdtempSync(join(tmpdir(), "onrecord-base-"));
// Postgres runs as another user when the tests run as root.
chmodSync(directory, 0o755);
afterAll(() => rmSync(directory, { recursive: true }));

const amounts = { quotes: 200, articles: 20, people: 20 };

/** Opens the base, asks it how many quotes it has and deletes one; gives what it said meanwhile. */
async function open() {
  const said: string[] = [];
  const base = await openBaseIn(directory, amounts, (line) => said.push(line));
  const second = await openBaseIn(directory, amounts, (line) => said.push(line));
  const { rows } = await withServer(second.url, async (client) => {
    const found = await client.query<Record<string, unknown>>(
      `SELECT count(*)::int AS quotes, current_setting('fsync') AS fsync, current_setting('autovacuum') AS autovacuum,
         (SELECT count(*) > 0 FROM pg_stat_statements) AS counted FROM quote`,
    );
    await client.query("DELETE FROM quote WHERE id = 1");
    return found;
  });
  await second.stop();
  await base.stop();
  return { filled: said.some((line) => line.startsWith("filled in")), ...rows[0] };
}

test("a base is filled once, shared while it is open, and made anew when it was not finished", async () => {
  const settings = { fsync: "on", autovacuum: "on", counted: true };
  expect(await open()).toEqual({ filled: true, quotes: 200, ...settings });
  expect(await open()).toEqual({ filled: false, quotes: 199, ...settings });
  rmSync(join(directory, "base.json"));
  expect(await open()).toEqual({ filled: true, quotes: 200, ...settings });
});
