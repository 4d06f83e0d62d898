import { expect, test } from "vitest";
import { extractorVersion } from "../../src/extraction/version.ts";
import { freshDatabase } from "../support/database.ts";
import { run } from "./run.ts";

const database = await freshDatabase({ seeded: true });
const env = { DATABASE_URL: database.url };

async function versions(): Promise<unknown> {
  const { rows } = await database.pool.query(
    `SELECT a.extractor_version AS article, o.extractor_version AS occurrence
     FROM article a JOIN occurrence o ON o.article_id = a.id WHERE a.body LIKE 'Zora Quill%'`,
  );
  return rows;
}

test("what an older reader has read is read again, once; the curated articles of the seeds are not", async () => {
  const input = 'Zora Quill said: "The bridge will be open to everybody by the summer."';
  await run(["ingest", "-"], { env, input });
  await database.pool.query("UPDATE article SET extractor_version = 0 WHERE extractor_version IS NOT NULL");

  const first = await run(["reextract"], { env });
  expect([first.code, first.stdout]).toEqual([0, ""]);
  expect(first.stderr).toMatch(/^Read 1 of 1 articles again in \d+ seconds?\.\n$/);
  expect(await versions()).toEqual([{ article: extractorVersion, occurrence: extractorVersion }]);

  expect(await run(["reextract"], { env })).toEqual({ code: 0, stdout: "", stderr: "Nothing is out of date.\n" });
  expect(await run(["reextract", "--quiet"], { env })).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("articles with certain words, or all of them, are read again whoever has read them", async () => {
  const words = await run(["reextract", "--text", '"by the summer"'], { env });
  expect([words.code, words.stderr]).toEqual([
    0,
    expect.stringMatching(/^Read 1 of 1 articles again in \d+ seconds?\.\n$/),
  ]);
  const all = await run(["reextract", "--all"], { env });
  expect([all.code, all.stderr]).toEqual([
    0,
    expect.stringMatching(/^Read 1 of 1 articles again in \d+ seconds?\.\n$/),
  ]);
  expect(await run(["reextract", "--text", '"by the winter"'], { env })).toEqual({
    code: 0,
    stdout: "",
    stderr: 'No ingested article has these words: "by the winter"\n',
  });
});

test.each([
  [["--text", "bridge", "--all"], "--text reads some articles, --all every one: give one."],
  [["--text", " "], "The value of an option is empty."],
])("%s is refused", async (options, message) => {
  const { code, stderr } = await run(["reextract", ...options], { env });
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
