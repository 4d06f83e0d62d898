import { beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { handMadeReader } from "./hand-made-reader.ts";
import { inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const says = (stateControlled: boolean | null, name = "Lantern News") => ({
  names: [{ name, kind: "ORGANIZATION" as const, stateControlled }],
});
const reader = handMadeReader({
  "Lantern News reported.": says(null),
  "The state agency Lantern News reported.": says(true),
  "State-run Lantern News reported.": says(true),
  "The independent Lantern News reported.": says(false),
  "The independent Sputnik reported.": says(false, "Sputnik"),
});

let database: TestDatabase;
let ingest: ReturnType<typeof inOrder>;

beforeEach(async () => {
  await database?.close();
  database = await freshDatabase({ seeded: true });
  ingest = inOrder(createIngest({ database, prepare: prepareWith(reader) }));
});

const controlled = async (ref = "Lantern News") =>
  (
    await clientOf(database).data<{ organization: { stateControlled: boolean | null } }>(
      `query ($ref: EntityRef!) { organization(ref: $ref) { stateControlled } }`,
      { ref },
    )
  ).organization.stateControlled;
const take = (body: string) => ingest([raw(body, { url: `https://one.example/${body.length}` })]);
const withdraw = (body: string) => database.pool.query("DELETE FROM article WHERE body = $1", [body]);

test("whether a state controls an organization is not known until an article says so, and goes with it", async () => {
  await take("Lantern News reported.");
  expect(await controlled()).toBe(null);
  await take("The state agency Lantern News reported.");
  await take("State-run Lantern News reported.");
  expect(await controlled()).toBe(true);
  await withdraw("The state agency Lantern News reported.");
  expect(await controlled()).toBe(true);
  await withdraw("State-run Lantern News reported.");
  expect(await controlled()).toBe(null);
});

test("articles that contradict each other leave it unknown", async () => {
  await take("State-run Lantern News reported.");
  await take("The independent Lantern News reported.");
  expect(await controlled()).toBe(null);
  await withdraw("State-run Lantern News reported.");
  expect(await controlled()).toBe(false);
});

test("what the seeds say stays, and what articles state counts once they say nothing", async () => {
  await take("The independent Sputnik reported.");
  expect(await controlled("Sputnik")).toBe(true);
  await database.pool.query(
    "UPDATE organization SET state_controlled = NULL FROM entity WHERE id = entity_id AND slug = 'sputnik'",
  );
  expect(await controlled("Sputnik")).toBe(false);
});

test("many articles that state it at once, of one organization and of several, all are stored", async () => {
  const bodies = Array.from({ length: 12 }, (_, at) => `State-run Beacon ${at % 4} Radio reported ${at} storms.`);
  const many = handMadeReader(
    Object.fromEntries(bodies.map((body, at) => [body, says(true, `Beacon ${at % 4} Radio`)] as const)),
  );
  const results = await createIngest({ database, prepare: prepareWith(many) }).ingest(
    bodies.map((body) => raw(body)),
    { concurrency: 6 },
  );
  expect(results.map(({ status }) => status)).toEqual(bodies.map(() => "CREATED"));
  expect(await Promise.all([0, 1, 2, 3].map((at) => controlled(`Beacon ${at} Radio`)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
