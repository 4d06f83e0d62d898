import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { manyArticles, statementsInEach } from "./many.ts";
import { end, folderOf, linesOf, run, start } from "./run.ts";

const count = 150;
const folder = folderOf({ "many.jsonl": manyArticles(count) });
const args = ["ingest", "many.jsonl", "--json"];

interface Line {
  readonly id: string;
  readonly created: boolean;
}

/** Starts it, and does something as soon as it has stored its first articles; gives its end. */
async function runUntilStored(database: TestDatabase, what: (child: ReturnType<typeof start>) => unknown) {
  const child = start(args, { cwd: folder, env: { DATABASE_URL: database.url } });
  const ended = end(child);
  createInterface(child.stdout).once("line", () => what(child));
  return await ended;
}

/** How many articles have how many statements. */
async function stored({ pool }: TestDatabase): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT statements, count(*)::int AS articles FROM (
       SELECT a.id, count(DISTINCT o.quote_id)::int AS statements
       FROM article a LEFT JOIN occurrence o ON o.article_id = a.id WHERE a.body LIKE 'Zora Qu%' GROUP BY a.id
     ) counted GROUP BY statements ORDER BY statements`,
  );
  return rows;
}

async function expectRest(database: TestDatabase, first: readonly Line[]): Promise<void> {
  const second = await run(args, { cwd: folder, env: { DATABASE_URL: database.url } });
  const lines = linesOf<Line>(second.stdout);
  expect(second.code).toBe(0);
  expect(lines).toHaveLength(count);
  const created = new Map(lines.map((line) => [line.id, line.created]));
  expect(first.filter(({ id }) => created.get(id) !== false)).toEqual([]);
  expect(await stored(database)).toEqual([{ statements: statementsInEach, articles: count }]);
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "after a %s it finishes what is in flight and says how to go on, and the same command does",
  async (signal) => {
    const database = await freshDatabase({ seeded: false });
    const first = await runUntilStored(database, (child) => child.kill(signal));
    const lines = linesOf<Line>(first.stdout);
    expect(first.code).toBe(130);
    expect(first.stderr).toContain("\nInterrupted. Run the same command again to go on: what is stored is skipped.\n");
    expect(lines.length).toBeLessThan(count);
    expect(await stored(database)).toEqual([{ statements: statementsInEach, articles: lines.length }]);
    await expectRest(database, lines);
  },
);

test("when it is killed, what it has told to be stored stays, nothing is half there, and it can go on", async () => {
  const database = await freshDatabase({ seeded: false });
  const first = await runUntilStored(database, (child) => child.kill("SIGKILL"));
  const lines = linesOf<Line>(first.stdout.slice(0, first.stdout.lastIndexOf("\n") + 1));
  expect(first.code).toBe(null);
  expect(await stored(database)).toEqual([{ statements: statementsInEach, articles: expect.any(Number) }]);
  await expectRest(database, lines);
});

test("when the database goes it stops with one sentence, and with what it has done", async () => {
  const database = await freshDatabase({ seeded: false });
  const other = await freshDatabase({ seeded: false });
  const { code, stderr } = await runUntilStored(database, () =>
    other.pool.query(`DROP DATABASE ${new URL(database.url).pathname.slice(1)} WITH (FORCE)`),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/^ +\d+ {2}new articles\n/m);
  expect(stderr).toMatch(/\nThe database cannot be used: database "\w+" does not exist\n$/);
});
