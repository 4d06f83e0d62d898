import { beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../support/database.ts";
import { explain } from "./explain.ts";
import { rowsReadOf, scansOf } from "./scans.ts";
import { most, smallBase } from "./small-base.ts";

const byTime = "Index Scan quote_reported_at_id_idx";
const byConfidence = "Index Only Scan quote_evidence_confidence_quote_id_idx";
const ofQuote = "Index Scan quote_evidence_pkey";
const inOrder = "orderBy: { field: CONFIDENCE }";

let database: TestDatabase;

beforeAll(async () => {
  database = await smallBase();
});

/** How a page of quotes under a filter is read, and how many quotes are read for it. */
async function pageOf(filter: string, orderBy = "") {
  const plan = await explain(database, `{ quotes(filter: { ${filter} } ${orderBy}) { nodes { text } } }`);
  return { scans: scansOf(plan), quotes: rowsReadOf(plan, "quote") };
}

test.each([
  ["minConfidence: 0.5", ofQuote],
  ["minSpeakerCertainty: 0.9", ofQuote],
  ["stateMediaOnly: false", ofQuote],
  ["maxAttributionDepth: 1", ofQuote],
])("what most quotes have fills a page from the newest: %s", async (filter, scan) => {
  const { scans, quotes } = await pageOf(filter);
  expect(scans).toEqual([byTime, scan]);
  expect(quotes).toBeLessThan(1_000);
});

test.each([
  ["minConfidence: 0.95", byConfidence],
  ["minSpeakerCertainty: 0.97", "Index Scan quote_evidence_speaker_certainty_idx"],
  ["minIndependentPublishers: 5", "Index Scan quote_evidence_independent_publisher_count_idx"],
])("what hardly any quote has is found by an index of its own: %s", async (filter, scan) => {
  const { scans, quotes } = await pageOf(filter);
  expect(scans).toContain(scan);
  expect(scans.filter((other) => other.startsWith("Seq Scan"))).toEqual([]);
  expect(quotes).toBeLessThan(6_000);
});

test.each([
  ["DESC", "all quotes", ""],
  ["ASC", "all quotes", ""],
  ["DESC", "those with some confidence", "minConfidence: 0.5"],
])("the order of confidence is that of an index: %s, %s", async (direction, _, filter) => {
  const { scans, quotes } = await pageOf(filter, `orderBy: { field: CONFIDENCE, direction: ${direction} }`);
  expect(scans.filter((scan) => scan !== ofQuote)).toEqual([byConfidence, "Index Scan quote_pkey"]);
  expect(quotes).toBeLessThan(100);
});

test.each([
  ["a speaker", () => `speaker: "${most.person.slug}"`],
  ["a subject", () => `about: "${most.country.slug}"`],
  ["a frequent word", () => `text: "government"`],
  ["a polarity", () => `polarity: DENIED`],
])("the most trustworthy quotes of %s are looked for among the first 5,000", async (_, filter) => {
  const { scans, quotes } = await pageOf(filter(), inOrder);
  expect(scans).toContain(byConfidence);
  expect(scans.filter((scan) => scan.startsWith("Seq Scan"))).toEqual([]);
  expect(quotes).toBeLessThan(5_001);
});

test("quotes of nobody known are in the order of their own indexes, by time and by confidence", async () => {
  expect(await pageOf("hasSpeaker: false")).toEqual({ scans: ["Index Scan quote_no_speaker_idx"], quotes: 20 });
  const { scans } = await pageOf("hasSpeaker: false", inOrder);
  expect(scans).toContain("Index Only Scan quote_evidence_nobody_idx");
});

test("the few that are denied are in the order of their own index", async () => {
  expect(await pageOf("polarity: DENIED")).toEqual({ scans: ["Index Scan quote_polarity_idx"], quotes: 20 });
});

test("words for a speaker are looked for in the newest 5,000, then by the index of such words", async () => {
  const { scans, quotes } = await pageOf(`speakerText: "zebra"`);
  expect(scans).toEqual([byTime, "Bitmap Index Scan quote_speaker_text_idx"]);
  expect(quotes).toBeLessThan(6_000);
});
