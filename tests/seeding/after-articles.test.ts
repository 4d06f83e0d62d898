import { beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { handMadeReader } from "../ingest/hand-made-reader.ts";
import { inOrder, raw } from "../ingest/raw.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { clear, rows } from "./contents.ts";
import { edit } from "./edit.ts";
import { example, seedDirectory, writeSeeds } from "./example.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: false });
const directory = await seedDirectory();
const harbour = "Harbourmaster Ann Lee told state-run Paper that boats would sail.";
const reader = handMadeReader({
  [harbour]: {
    names: [
      { name: "Ann Lee", offices: [{ start: 0, end: 13, title: "Harbourmaster", country: null, organization: null }] },
      { name: "Paper", kind: "ORGANIZATION", stateControlled: true },
    ],
  },
});
const ingest = inOrder(createIngest({ database, prepare: prepareWith(reader) }));
const { data } = clientOf(database);

beforeEach(() => clear(database));

const query = `{
  person(ref: "ann-lee") { isProvisional roles { title } }
  organization(ref: "paper") { isProvisional stateControlled }
}`;
const unsaid = edit("organizations.json", [1, "stateControlled"], undefined);

async function seed(contents: Parameters<typeof writeSeeds>[1]) {
  await writeSeeds(directory, contents);
  await seedDatabase(database, { directory });
}

test("seeds confirm what an article named, and what they leave open stays as articles state it", async () => {
  await ingest([raw(harbour)]);
  expect(await data(query)).toEqual({
    person: { isProvisional: true, roles: [{ title: "Harbourmaster" }] },
    organization: { isProvisional: true, stateControlled: true },
  });
  await seed(unsaid);
  expect(await data(query)).toEqual({
    person: { isProvisional: false, roles: [{ title: "President" }, { title: "Harbourmaster" }] },
    organization: { isProvisional: false, stateControlled: true },
  });
});

test("seeding again after an article has stated offices and state control writes nothing", async () => {
  await seed(unsaid);
  await ingest([raw(harbour)]);
  const before = await rows(database);
  await seed(unsaid);
  expect(await rows(database)).toEqual(before);
});

test("what the seeds say of state control replaces what articles state, until they say nothing again", async () => {
  const controlled = async () =>
    (await data<{ organization: { stateControlled: boolean | null } }>(query)).organization.stateControlled;
  await seed(unsaid);
  expect(await controlled()).toBe(null);
  await ingest([raw(harbour)]);
  expect(await controlled()).toBe(true);
  await seed(example);
  expect(await controlled()).toBe(false);
  await seed(unsaid);
  expect(await controlled()).toBe(true);
});
