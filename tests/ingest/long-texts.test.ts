import { beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { openDatabase } from "../../src/database/client.ts";
import { addArticle } from "../support/articles.ts";
import { clear } from "../seeding/contents.ts";
import { freshDatabase } from "../support/database.ts";
import { staleEvidence } from "../support/evidence.ts";
import { plainReader } from "./plain-reader.ts";
import { raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

// Each statement of a long article may take a few seconds even on a busy machine. Work that grows with the square of the
// number of statements would take minutes here.

const database = await freshDatabase({ seeded: false });
const { ingest } = createIngest({ database, prepare: prepareWith(plainReader) });
const reports = (count: number, wording: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `“${wording(at)},” said Ann Lee.`).join(" ");
const count = async (table: string) =>
  (await database.pool.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows[0]?.count;

beforeEach(() => clear(database));

test("an article of 3,000 statements is stored, and each is found word for word in it", async () => {
  const body = reports(3_000, (at) => `Ship ${at} of Dora Quill's fleet has left with 😀 and ${at % 97} sailors`);
  expect(await ingest([raw(body)])).toMatchObject([{ status: "CREATED", quoteCount: 3_000 }]);
  const { rows } = await database.pool.query("SELECT DISTINCT verbatim, occurrence_count FROM quote_evidence");
  expect(rows).toEqual([{ verbatim: true, occurrence_count: 1 }]);
  expect(await count("attribution_step")).toBe("6000");
});

test("1,000 similar statements are the same again in an article that begins with another line", async () => {
  const body = reports(1_000, (at) => `We will send ${at} soldiers to the border before the winter comes`);
  await ingest([raw(`First came this. ${body}`)]);
  const short = openDatabase(database.url, { statementTimeoutMs: 10_000 });
  const again = createIngest({ database: short, prepare: prepareWith(plainReader) });
  expect(await again.ingest([raw(`Later came that. ${body}`)])).toMatchObject([{ status: "CREATED" }]);
  await short.close();
  expect([await count("quote"), await count("occurrence")]).toEqual(["1000", "2000"]);
});

test("1,000 similar statements that none has made yet are all compared with those that are most alike", async () => {
  const words = (at: number) => `We will send ${at} soldiers to the border before the winter comes to our hills`;
  await ingest([raw(`First. ${reports(1_000, words)}`)]);
  const reworded = reports(1_000, (at) => words(at % 2 === 0 ? at : at + 5_000).replace("will", "would"));
  expect(await ingest([raw(`Second. ${reworded}`)])).toMatchObject([{ status: "CREATED" }]);
  expect(await count("occurrence")).toBe("2000");
  // Every other one is a wording of a statement that is there, and nearly all of these are found.
  expect(Number(await count("quote"))).toBeLessThan(1_550);
});

test("what an article says thousands of times is kept where it first stands", async () => {
  const body = reports(2_000, () => "I was here with Dora Quill");
  expect(await ingest([raw(body)])).toMatchObject([{ status: "CREATED", quoteCount: 200 }]);
  const { rows } = await database.pool.query(
    "SELECT max(end_offset) AS last FROM occurrence UNION ALL SELECT max(end_offset) FROM mention",
  );
  const [sentence] = body.split(". “", 1);
  const length = (sentence?.length ?? 0) + 2;
  expect(rows).toEqual([{ last: 199 * length + 28 }, { last: 1_000 * length - 2 }]);
  expect(await count("mention")).toBe("2000");
  expect(await staleEvidence(database)).toEqual([]);
});

const text = `“Hello 😀,” said 🎉 Ann. ${"Nobody — not one — came. 😀 ".repeat(200)}The end.`;
const held = async (spans: readonly (readonly [start: number, end: number, text: string])[]) => {
  const id = await addArticle(database, { body: text });
  const { rows } = await database.pool.query<{ held: boolean[] }>(
    "SELECT spans_hold(body, $2, $3, $4) AS held FROM article WHERE id = $1",
    [id, ...[0, 1, 2].map((column) => spans.map((span) => span[column]))],
  );
  return rows[0]?.held;
};

test.each([1, 50])("spans count UTF-16 code units, of %i copies alike", async (copies) => {
  const end = text.length;
  const spans = [
    [1, 10, text.slice(1, 10)],
    [9, 10, ","],
    [0, end, text],
    [2_000, 2_900, text.slice(2_000, 2_900)],
    [end - 8, end, "The end."],
    // Half of a character is nowhere.
    [8, 10, ","],
    [6, 8, " "],
    [end - 8, end, "the end."],
    [end, end + 5, "more"],
  ] as const;
  const one = [true, true, true, true, true, false, false, false, false];
  const all = Array.from({ length: copies }, () => spans).flat();
  expect(await held(all)).toEqual(Array.from({ length: copies }, () => one).flat());
});
