import { beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clear } from "../seeding/contents.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";
import { day, inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: false });
const ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
const { data } = clientOf(database);

beforeEach(() => clear(database));

/** Each quote: its words, how often it occurs, how many publishers and how many independent ones. */
async function quotes() {
  const found = await data<{
    quotes: {
      nodes: {
        text: string;
        about: { nodes: { name: string }[] };
        evidence: { occurrenceCount: number; publisherCount: number; independentPublisherCount: number };
      }[];
    };
  }>(`{ quotes(orderBy: { field: REPORTED_AT, direction: ASC }) { nodes {
    text about { nodes { name } } evidence { occurrenceCount publisherCount independentPublisherCount }
  } } }`);
  return found.quotes.nodes.map(
    ({ text, evidence: { occurrenceCount, publisherCount, independentPublisherCount } }) => [
      text,
      occurrenceCount,
      publisherCount,
      independentPublisherCount,
    ],
  );
}

const said = (words: string, speaker = "Ann Lee") => `“${words},” said ${speaker}.`;

test("a statement that three papers carry in their own words is one, each paper a source of its own", async () => {
  await ingest([
    raw(`At noon: ${said("The harbour will open to all ships of our neighbours in April")}`, { publisher: "Gazette" }),
    raw(`Later: ${said("The harbor would open to all ships of our neighbors in April")}`, { publisher: "Courier" }),
    raw(`Also: ${said("The harbour will [soon] open to all ships of our neighbours in April")}`, {
      publisher: "Herald",
    }),
  ]);
  expect(await quotes()).toEqual([["The harbour will open to all ships of our neighbours in April,", 3, 3, 3]]);
});

test("statements with other numbers, or of other speakers, or of another time are others", async () => {
  const words = "We will send 500 soldiers to the border before winter";
  await ingest([
    raw(said(words), { publishedAt: day("2024-01-01") }),
    raw(said(words.replace("500", "600")), { publishedAt: day("2024-01-02") }),
    raw(said(words, "Bob Stone"), { publishedAt: day("2024-01-03") }),
    raw(said(words.replace("will", "would")), { publishedAt: day("2024-03-04") }),
  ]);
  expect(await quotes()).toEqual([
    [`${words},`, 1, 0, 0],
    [`${words.replace("500", "600")},`, 1, 0, 0],
    [`${words},`, 1, 0, 0],
    // The same but for "would", which is left out, at a time when it may be said again.
    [`${words.replace("will", "would")},`, 1, 0, 0],
  ]);
});

test("what is said, what is denied and what is asked are three statements with three ids", async () => {
  const words = "The harbour will open to all ships of our neighbours in April";
  await ingest([
    raw(`One. ${said(words)}`, { publishedAt: day("2024-01-01") }),
    raw(`Two. “${words},” denied Ann Lee.`, { publishedAt: day("2024-01-02") }),
    raw(`Three. “${words.replace("harbour", "harbor")},” denied Ann Lee.`, { publishedAt: day("2024-01-03") }),
    raw(`Four. “${words},” asked Ann Lee. “${words},” said Ann Lee.`, { publishedAt: day("2024-01-04") }),
  ]);
  const found = await data<{ quotes: { nodes: { id: string }[] } }>(`{
    quotes(orderBy: { field: REPORTED_AT, direction: ASC }) { nodes { id polarity cue evidence { occurrenceCount } } } }`);
  const id = expect.any(String) as unknown;
  expect(found.quotes.nodes).toEqual([
    { id, polarity: "ASSERTED", cue: "said", evidence: { occurrenceCount: 2 } },
    { id, polarity: "DENIED", cue: "denied", evidence: { occurrenceCount: 2 } },
    { id, polarity: "QUESTIONED", cue: "asked", evidence: { occurrenceCount: 1 } },
  ]);
  expect(new Set(found.quotes.nodes.map((quote) => quote.id)).size).toBe(3);
});

test("the cue is that of the article that carried the words first, also when that goes", async () => {
  const words = "The harbour will open to all ships of our neighbours in April";
  await ingest([
    raw(`One. “${words},” muttered Ann Lee.`, { publishedAt: day("2024-01-02") }),
    raw(`Two. ${said(words)}`, { publishedAt: day("2024-01-01") }),
  ]);
  const cue = async () => await data("{ quotes { nodes { cue occurrences { nodes { cue speakerCertainty } } } } }");
  const [first, second] = [
    { cue: "said", speakerCertainty: 1 },
    { cue: "muttered", speakerCertainty: 0.4 },
  ];
  expect(await cue()).toEqual({ quotes: { nodes: [{ cue: "said", occurrences: { nodes: [first, second] } }] } });
  await database.pool.query("DELETE FROM article WHERE body LIKE 'Two%'");
  expect(await cue()).toEqual({ quotes: { nodes: [{ cue: "muttered", occurrences: { nodes: [second] } }] } });
});

test("the very same words are one statement, whenever they are carried", async () => {
  const words = "We will send 500 soldiers to the border before winter";
  await ingest([
    raw(`One. ${said(words)}`, { publishedAt: day("2024-01-01") }),
    raw(`Two. ${said(words)}`, { publishedAt: day("2024-12-31") }),
  ]);
  expect(await quotes()).toEqual([[`${words},`, 2, 0, 0]]);
});

test("what several articles show of a statement is all there", async () => {
  await ingest([
    raw(said("The harbour of our old friend will open to all ships in April")),
    raw(`Also ${said("The harbour of our old friend [Bob Stone] will open to all ships in April")}`),
  ]);
  expect(await data("{ quotes { nodes { about { nodes { name } } occurrences { totalCount } } } }")).toEqual({
    quotes: { nodes: [{ about: { nodes: [{ name: "Bob Stone" }] }, occurrences: { totalCount: 2 } }] },
  });
});

const report = Array.from({ length: 80 }, (_, at) => `fact${at} after${at}`).join(" ");
const statement = said("The harbour will open to all ships of our neighbours in April");

test("papers that print one text, cut and with heads of their own, are one source", async () => {
  await ingest([
    raw(`${report} Gazette adds: ${statement} The end.`, { publisher: "Gazette" }),
    raw(`Courier. ${report} In short ${statement}`, { publisher: "Courier" }),
    raw(`${report.slice(0, report.indexOf("fact60"))} then ${statement}`, { publisher: "Herald" }),
    raw(`We were there ourselves. ${statement}`, { publisher: "Observer" }),
  ]);
  expect(await quotes()).toEqual([["The harbour will open to all ships of our neighbours in April,", 4, 4, 2]]);
});

test("papers that name one agency are one source, and the agency's own report is the same", async () => {
  const agency = { publisher: "The Wire" };
  await ingest([raw(`As we heard, ${statement}`, agency)]);
  await ingest([
    raw(`HARBOUR (The Wire) - Today ${statement}`, { publisher: "Gazette" }),
    raw(`On Monday ${statement.replace(/\.$/, "")} to The Wire.`, { publisher: "Courier" }),
    raw(`By the sea ${statement}`, { publisher: "Herald", byline: ["The Wire"] }),
  ]);
  expect(await quotes()).toEqual([["The harbour will open to all ships of our neighbours in April,", 4, 4, 1]]);
});

test("a copy that names its agency speaks for the copies that do not", async () => {
  await ingest([raw("The Wire is an agency.", { publisher: "The Wire" })]);
  await ingest([
    raw(`HARBOUR (The Wire) - ${report} ${statement}`, { publisher: "Gazette" }),
    raw(`${report} So ${statement}`, { publisher: "Courier" }),
    raw(`At the port (The Wire) - there ${statement}`, { publisher: "Herald" }),
  ]);
  expect(await quotes()).toEqual([["The harbour will open to all ships of our neighbours in April,", 3, 3, 1]]);
});

test("a statement goes on when the article goes that carried it first", async () => {
  await ingest([
    raw(`One ${statement}`, { url: "https://a.example/", publisher: "Gazette", publishedAt: day("2024-01-01") }),
    raw(`Two ${statement}`, { url: "https://b.example/", publisher: "Courier", publishedAt: day("2024-01-02") }),
  ]);
  await ingest([raw("Nothing at all.", { url: "https://a.example/", publisher: "Gazette" })]);
  expect(await quotes()).toEqual([["The harbour will open to all ships of our neighbours in April,", 1, 1, 1]]);
});
