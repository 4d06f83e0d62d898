import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { manyArticles } from "./many.ts";
import { end, folderOf, linesOf, run, start } from "./run.ts";

const text = 'KCNA quoted Kim Jong-un as saying: "We will talk with China." Mr Kim spoke in Pyongyang on Thursday.';
const folder = folderOf({
  "a.jsonl": [{ id: "given", text, date: "2019-04-26" }, { text: "Officials from and met." }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(""),
  "b.txt": "Paul Okafor said he would resign.",
  "empty.txt": "",
});
// Where an embedded Postgres would be made.
const env = { DATA_DIR: mkdtempSync(`${folder}/data-`) };

test("--jsonl prints an object for each article, and makes no database", async () => {
  const { code, stdout, stderr } = await run(["extract", "a.jsonl", "--jsonl"], { cwd: folder, env });
  expect([code, stderr]).toEqual([0, ""]);
  expect(linesOf(stdout)).toEqual([
    {
      id: "given",
      language: "en",
      quotes: [
        {
          start: 36,
          end: 60,
          parts: [[36, 60]],
          kind: "direct",
          text: "We will talk with China.",
          polarity: "asserted",
          cue: "quoted Kim Jong-un as saying",
          speaker_text: "Kim Jong-un",
          speaker_start: 12,
          speaker_end: 23,
          speaker: "Kim Jong-un",
          reported_by: ["Korean Central News Agency"],
          about: [{ code: "CN", name: "China", kind: "COUNTRY", basis: "NAMED" }],
        },
      ],
      mentions: [
        { start: 0, end: 4, text: "KCNA", kind: "ORGANIZATION", name: "Korean Central News Agency", code: null },
        { start: 12, end: 23, text: "Kim Jong-un", kind: "PERSON", name: "Kim Jong-un", code: null },
        { start: 36, end: 38, text: "We", kind: "PERSON", name: "Kim Jong-un", code: null },
        { start: 54, end: 59, text: "China", kind: "COUNTRY", name: "China", code: "CN" },
        { start: 62, end: 68, text: "Mr Kim", kind: "PERSON", name: "Kim Jong-un", code: null },
        { start: 78, end: 87, text: "Pyongyang", kind: "PLACE", name: "Pyongyang", code: null },
      ],
      dates: [{ start: 91, end: 99, value: "2019-04-25", precision: "DAY" }],
      gaps: [],
    },
    {
      id: "a.jsonl#2",
      language: "en",
      quotes: [],
      mentions: [],
      dates: [],
      gaps: [
        { start: 15, end: 15 },
        { start: 19, end: 19 },
      ],
    },
  ]);
  expect(readdirSync(env.DATA_DIR)).toEqual([]);
});

test("by default it is laid out for people; what cannot be read is said, and the rest goes on", async () => {
  const { code, stdout, stderr } = await run(["extract", "empty.txt", "b.txt"], { cwd: folder, env });
  expect([code, stderr]).toEqual([1, "empty.txt is empty\n"]);
  expect(stdout).toMatchInlineSnapshot(`
    "── b.txt ───────────────────────────────────────────────────────────────────────
    no publisher · no date · language en · 6 words

    Quotes
      Paul Okafor: indirect, “said”
        he would resign

    Names
      people        Paul Okafor ×2

    Dates: none

    Gaps: none

    "
  `);
});

test("--linked knows the people of the seeds", async () => {
  const input = 'Kim said: "We will talk." The Russian president agreed, Mr Putin said.';
  const speakersOf = async (options: readonly string[]) => {
    const { stdout } = await run(["extract", "-", "--jsonl", ...options], { env, input });
    const [article] = linesOf<{ readonly quotes: readonly { readonly speaker: string | null }[] }>(stdout);
    return article?.quotes.map(({ speaker }) => speaker);
  };
  expect(await speakersOf([])).toEqual([null, null]);
  expect((await speakersOf(["--linked"]))?.at(-1)).toBe("Vladimir Putin");
});

test("it ends quietly when nobody reads on", async () => {
  const many = folderOf({ "many.jsonl": manyArticles(500) });
  const child = start(["extract", "many.jsonl", "--jsonl"], { cwd: many, env });
  const ended = end(child);
  await once(child.stdout, "data");
  child.stdout.destroy();
  expect(await ended).toMatchObject({ code: 141, stderr: "" });
});
