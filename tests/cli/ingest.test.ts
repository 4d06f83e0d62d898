import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { folderOf, linesOf, run } from "./run.ts";

const database = await freshDatabase({ seeded: true });
const env = { DATABASE_URL: database.url };

/** The lines of --json, without ids. */
interface Line {
  readonly file: string;
  readonly line: number | null;
  readonly entry: number | null;
  readonly id: string;
  readonly created: boolean;
  readonly quotes: number;
}

const statement = (number: number) =>
  `Zora Quill said: "Bridge number ${number} will be open to everybody by the summer."`;
const named = (text: string) => linesOf<Line>(text).toSorted((a, b) => (a.file + a.line < b.file + b.line ? -1 : 1));

async function storedBodies(like: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ body: string }>(
    "SELECT body FROM article WHERE body LIKE $1 ORDER BY body",
    [like],
  );
  return rows.map(({ body }) => body);
}

test("a folder is stored but for what cannot be read, which a file lists; again, nothing is new", async () => {
  const folder = folderOf({
    "news/one.txt": statement(1),
    "news/two.jsonl": `${JSON.stringify({ id: "b", text: statement(2) })}\n{"id": "c", "text": \n`,
    "news/packed.txt.gz": gzipSync(statement(3)),
    "news/empty.txt": "",
  });
  const args = ["ingest", "news", "--json"];
  const first = await run(args, { cwd: folder, env });
  const stored = named(first.stdout);
  expect(stored).toEqual([
    { file: "news/one.txt", line: null, entry: null, id: expect.any(String), created: true, quotes: 1 },
    { file: "news/packed.txt.gz", line: null, entry: null, id: expect.any(String), created: true, quotes: 1 },
    { file: "news/two.jsonl", line: 1, entry: null, id: expect.any(String), created: true, quotes: 1 },
  ]);
  expect(first.code).toBe(1);
  expect(first.stderr).toMatch(
    /^ +3 {2}new articles\n +3 {2}quotes in them\n +2 {2}rejected: see onrecord-rejects\.jsonl\n/,
  );
  const rejects = linesOf(readFileSync(join(folder, "onrecord-rejects.jsonl"), "utf8"));
  expect(rejects).toEqual([
    { file: "news/empty.txt", line: null, entry: null, reason: "is empty" },
    { file: "news/two.jsonl", line: 2, entry: null, reason: expect.stringMatching(/^is broken JSON/) },
  ]);
  expect(await storedBodies("%Bridge number _ %")).toEqual([statement(1), statement(2), statement(3)]);

  const second = await run(args, { cwd: folder, env });
  expect([second.code, named(second.stdout)]).toEqual([1, stored.map((line) => ({ ...line, created: false }))]);
  expect(linesOf(readFileSync(join(folder, "onrecord-rejects.jsonl"), "utf8"))).toEqual(rejects);
});

test("the list of rejects is no input, even where it lies in a folder that is read", async () => {
  const folder = folderOf({ "empty.txt": "" });
  for (const _ of [1, 2]) {
    expect((await run(["ingest", "."], { cwd: folder, env })).code).toBe(1);
    expect(linesOf(readFileSync(join(folder, "onrecord-rejects.jsonl"), "utf8"))).toHaveLength(1);
  }
});

test("standard input is stored under its publisher and date; with nothing to reject there is no list", async () => {
  const folder = folderOf({});
  const args = ["ingest", "-", "--json", "--quiet", "--publisher", "The Bridge Gazette", "--date", "2019-06-08"];
  const { code, stdout, stderr } = await run(args, { cwd: folder, env, input: statement(4) });
  expect([code, stderr]).toEqual([0, ""]);
  expect(named(stdout)).toEqual([
    { file: "-", line: null, entry: null, id: expect.any(String), created: true, quotes: 1 },
  ]);
  expect(existsSync(join(folder, "onrecord-rejects.jsonl"))).toBe(false);
  const { rows } = await database.pool.query(
    `SELECT e.name AS publisher, a.published_at::text AS "publishedAt", a.published_precision::text AS precision
     FROM article a JOIN entity e ON e.id = a.publisher_id WHERE a.body = $1`,
    [statement(4)],
  );
  expect(rows).toEqual([{ publisher: "The Bridge Gazette", publishedAt: "2019-06-08 00:00:00+00", precision: "DAY" }]);
});

test("what an article says of itself counts more than the defaults", async () => {
  const input = JSON.stringify({ text: statement(5), date: "2018-01-02", source: "The Other Gazette" });
  const args = ["ingest", "-", "--publisher", "The Bridge Gazette", "--date", "2019-06-08"];
  expect((await run(args, { env, input, cwd: folderOf({}) })).code).toBe(0);
  const { rows } = await database.pool.query(
    `SELECT e.name AS publisher, a.published_at::text AS "publishedAt"
     FROM article a JOIN entity e ON e.id = a.publisher_id WHERE a.body = $1`,
    [statement(5)],
  );
  expect(rows).toEqual([{ publisher: "The Other Gazette", publishedAt: "2018-01-02 00:00:00+00" }]);
});

test("an article with a date that cannot be read is stored without it, and that is said", async () => {
  const folder = folderOf({
    "a.json": JSON.stringify({ text: statement(10), date: "yesterday-ish" }),
    LICENSE: "Free.",
  });
  const { code, stdout, stderr } = await run(["ingest", ".", "--json"], { cwd: folder, env });
  const warning =
    '"date" is "yesterday-ish", which cannot be read as one date and is left out: ' +
    'write it like "2019-06-08" or "2019-06-08T09:30:00Z"';
  expect([code, linesOf(stdout)]).toEqual([
    0,
    [
      {
        file: "a.json",
        line: null,
        entry: null,
        id: expect.any(String),
        created: true,
        quotes: 1,
        warnings: [warning],
      },
    ],
  ]);
  expect(stderr).toMatch(
    /^a\.json "date" is .*\n +1 {2}new articles\n +1 {2}quotes in them\n +1 {2}without a date that cannot be read\n +1 {2}other file passed over/,
  );
  const { rows } = await database.pool.query(
    "SELECT published_at, published_precision::text AS precision, published_basis FROM article WHERE body = $1",
    [statement(10)],
  );
  expect(rows).toEqual([{ published_at: null, precision: "UNKNOWN", published_basis: null }]);
});

test("an article that the knowledge base refuses is a reject like one that cannot be read", async () => {
  const future = JSON.stringify({ text: statement(6), date: "2999-01-01" });
  const folder = folderOf({ "a.jsonl": `${future}\n${JSON.stringify({ text: statement(9) })}\n` });
  const { code } = await run(["ingest", "a.jsonl", "--quiet", "--rejects", "bad.jsonl"], { cwd: folder, env });
  expect(code).toBe(1);
  expect(linesOf(readFileSync(join(folder, "bad.jsonl"), "utf8"))).toEqual([
    {
      file: "a.jsonl",
      line: 1,
      entry: null,
      reason: '"publishedAt" "2999-01-01" is in the future. Give the time of publication, or omit it.',
    },
  ]);
});

test("a path that leads nowhere is wrong usage, and nothing is stored", async () => {
  const folder = folderOf({ "article.txt": statement(7) });
  expect(await run(["ingest", "article.txt", "articel.txt"], { cwd: folder, env })).toEqual({
    code: 2,
    stdout: "",
    stderr: 'There is no file or folder "articel.txt". Did you mean "article.txt"?\n',
  });
  expect(await storedBodies("%Bridge number 7%")).toEqual([]);
});

test("a database that is not there stops it with one sentence", async () => {
  const folder = folderOf({ "a.txt": statement(8) });
  const { code, stdout, stderr } = await run(["ingest", "a.txt"], {
    cwd: folder,
    env: { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/x" },
  });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatchInlineSnapshot(`
    "applying migrations
    The database could not be brought up to date.
    Error: P1001: Can't reach database server at \`127.0.0.1:1\`

    Please make sure your database server is running at \`127.0.0.1:1\`.
    "
  `);
});
