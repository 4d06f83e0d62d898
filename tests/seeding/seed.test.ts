import { beforeEach, expect, test } from "vitest";
import { isEmpty } from "../../src/database/is-empty.sql.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { clear, rows } from "./contents.ts";
import { freshDatabase } from "../support/database.ts";
import { example, type SeedContents, seedDirectory, writeSeeds } from "./example.ts";

const database = await freshDatabase({ seeded: false });
const directory = await seedDirectory();

beforeEach(() => clear(database));

async function seed(contents: SeedContents = example) {
  await writeSeeds(directory, contents);
  return seedDatabase(database, { directory });
}

const none = { created: 0, changed: 0, unchanged: 0, removed: 0 };

test("counts what it wrote, kind by kind", async () => {
  expect(await database.query(isEmpty)).toEqual([{ isEmpty: true }]);
  expect(await seed()).toEqual({
    counts: {
      countries: { ...none, created: 2 },
      organizations: { ...none, created: 2 },
      people: { ...none, created: 2 },
      places: { ...none, created: 1 },
      topics: { ...none, created: 1 },
      events: { ...none, created: 1 },
      articles: { ...none, created: 2 },
    },
    unused: [],
  });
  expect(await database.query(isEmpty)).toEqual([{ isEmpty: false }]);
});

test("writes no row a second time", async () => {
  await seed();
  const before = await rows(database);
  expect(await seed()).toEqual({
    counts: {
      countries: { ...none, unchanged: 2 },
      organizations: { ...none, unchanged: 2 },
      people: { ...none, unchanged: 2 },
      places: { ...none, unchanged: 1 },
      topics: { ...none, unchanged: 1 },
      events: { ...none, unchanged: 1 },
      articles: { ...none, unchanged: 2 },
    },
    unused: [],
  });
  expect(await rows(database)).toEqual(before);
});

test("lets two seedings at once follow one another", async () => {
  const [one, other] = await Promise.all([seed(), seedDatabase(database, { directory: await seedDirectory() })]);
  expect([one.counts.articles, other.counts.articles]).toEqual(
    expect.arrayContaining([
      { ...none, created: 2 },
      { ...none, unchanged: 2 },
    ]),
  );
});

test("says what it does", async () => {
  const messages: string[] = [];
  await seedDatabase(database, { directory: await seedDirectory(), onProgress: (message) => messages.push(message) });
  expect(messages).toEqual([
    "read 10 files",
    "checked 9 entities and 2 articles",
    "wrote entities: 9 created, 0 changed",
    "wrote articles: 2 created, 0 changed, 0 removed",
  ]);
});
