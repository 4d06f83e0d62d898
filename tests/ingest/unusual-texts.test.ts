import { expect, test } from "vitest";
import { englishNews } from "../../src/ingest/english-news.ts";
import { folderOf, linesOf, run } from "../cli/run.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const [first, second] = [await freshDatabase({ seeded: true }), await freshDatabase({ seeded: true })];
const { data } = clientOf(first, { reader: englishNews });

const sixty = Array.from(
  { length: 60 },
  (_, at) => `${String.fromCharCode(65 + (at % 26))}${"aeiou"[at % 5]}n${at % 7 > 3 ? "a" : "o"} Quarles`,
);
const headline = Array.from({ length: 125 }, () => "Harbour Council Debates Ferries").join(" ");

/** Texts that no editor has seen, and whom each quote in them is by; null for nobody. */
const texts: readonly (readonly [kind: string, body: string, speakers: readonly (string | null)[]])[] = [
  ["marks alone", '"” “'.repeat(60), []],
  ["capitals alone", "THE FERRIES OF ORLA BAY ".repeat(30), []],
  ["right-to-left text", "אמר שר החוץ כי השיחות יימשכו עד סוף השבוע. قال الوزير إن المحادثات ستستمر غدا.", []],
  ["mixed scripts", 'Ольга Квист came to Orla Bay. "The ferry is late," Nora Quist told reporters.', ["Nora Quist"]],
  ["emoji beside a name", '"The ferry is late," said ⛴️ Nora Quist.', ["Nora Quist"]],
  [
    "a headline of 500 words",
    `${headline}\n\nNora Quist, the mayor of Orla Bay, opened the pier. "It is late," Quist said.`,
    ["Nora Quist"],
  ],
  ["sixty people with one surname", `${[...new Set(sixty)].join(", ")} rowed. "We were slow," Quarles said.`, [null]],
];

test.each(texts)(
  "%s is taken in by the mutation, and nobody is given the words of another",
  async (kind, body, speakers) => {
    const mutation = `mutation ($body: String!) {
    ingestArticle(input: { body: $body }) { created quotes { speaker { name } } userErrors { code } }
  }`;
    expect(await data(mutation, { body })).toEqual({
      ingestArticle: {
        created: true,
        quotes: speakers.map((name) => ({ speaker: name === null ? null : { name } })),
        userErrors: kind === "right-to-left text" ? [{ code: "LANGUAGE_NOT_READ" }] : [],
      },
    });
  },
);

test("the command line stores all of them, with the same speakers", async () => {
  const lines = texts.map(([id, text]) => JSON.stringify({ id, text }));
  const cwd = folderOf({ "unusual.jsonl": `${lines.join("\n")}\n` });
  const { code, stdout, stderr } = await run(["ingest", "unusual.jsonl", "--json"], {
    cwd,
    env: { DATABASE_URL: second.url },
  });
  expect([code, linesOf(stdout).length], stderr).toEqual([0, texts.length]);
  const { rows } = await second.pool.query<{ body: string; names: readonly (string | null)[] }>(
    `SELECT a.body, coalesce(json_agg(e.name ORDER BY o.start_offset) FILTER (WHERE o.id IS NOT NULL), '[]') AS names
    FROM article a LEFT JOIN occurrence o ON o.article_id = a.id LEFT JOIN quote q ON q.id = o.quote_id
    LEFT JOIN entity e ON e.id = q.speaker_id WHERE a.extractor_version IS NOT NULL GROUP BY a.id`,
  );
  expect(new Map(rows.map(({ body, names }) => [body, names]))).toEqual(
    new Map(texts.map(([, body, speakers]) => [body, speakers])),
  );
});
