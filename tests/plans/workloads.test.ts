import { beforeAll, expect, test } from "vitest";
import { factsOf } from "../../benchmarks/read/base-facts.ts";
import { dialect } from "../../benchmarks/read/onrecord-dialect.ts";
import type { WorkloadName } from "../../benchmarks/read/workload.ts";
import { workloadsOf } from "../../benchmarks/read/workloads.ts";
import { clientOf } from "../support/ask.ts";
import type { TestDatabase } from "../support/database.ts";
import { explain } from "./explain.ts";
import { scansOf, subjectScans } from "./scans.ts";
import { smallBase, world } from "./small-base.ts";

// Whether it walks the index or reads all of a speaker's quotes through it depends on how many an average speaker has.
const bySpeaker: string = expect.stringMatching(/Index Scan quote_speaker_id_reported_at_id_idx$/);

/** The scans that find rows, then those that look up what belongs to them. */
const expected: Readonly<Record<Exclude<WorkloadName, "Q6">, readonly string[]>> = {
  Q1: [subjectScans.spokenAbout, "Index Scan quote_pkey", "Index Scan article_pkey", "Index Scan quote_about_pkey"],
  Q2: [
    bySpeaker,
    "Index Scan article_pkey",
    "Index Scan occurrence_article_id_start_offset_end_offset_key",
    "Index Scan quote_pkey",
    "Index Scan quote_about_pkey",
  ],
  Q3: [
    "Index Scan article_reported_at_id_idx",
    "Index Scan occurrence_article_id_start_offset_end_offset_key",
    "Index Scan quote_pkey",
    "Index Scan quote_about_pkey",
  ],
  Q4: [],
  Q5: ["Bitmap Index Scan quote_repeated_words_idx", "Index Scan quote_pkey", "Index Scan article_pkey"],
  Q7: [bySpeaker, "Index Scan article_pkey"],
};

let database: TestDatabase;
const asked = new Map<WorkloadName, Readonly<Record<string, unknown>>>();

beforeAll(async () => {
  database = await smallBase();
  const { data } = clientOf(database);
  for (const { name, variables } of workloadsOf(world, await factsOf(database.url, world))) {
    const [first = {}] = variables;
    asked.set(name, await dialect.variables(name, first, data));
  }
});

const scansFor = async (name: WorkloadName) => scansOf(await explain(database, dialect.queries[name], asked.get(name)));

test.each(Object.entries(expected))("%s is read by these indexes alone", async (name, scans) => {
  expect(await scansFor(name as WorkloadName)).toEqual(scans);
});

test("Q6 is counted from the two indexes that have all it needs", async () => {
  const { about, spokenAbout } = subjectScans;
  const scans = await scansFor("Q6");
  // Only the facet needs the speaker; for the rest one index is as good as the other.
  expect(scans).toContain(spokenAbout);
  expect(scans.filter((scan) => scan !== about && scan !== spokenAbout)).toEqual([]);
});
