import { beforeEach, describe, expect, test } from "vitest";
import { isEmpty, seedDatabase } from "../../src/seeding/seed.ts";
import { articles, clear, entities, quotes, rows } from "./contents.ts";
import { freshDatabase } from "./database.ts";
import { append, edit, replace } from "./edit.ts";
import { example, type SeedContents, seedDirectory, writeSeeds } from "./example.ts";

const database = await freshDatabase({ seeded: false });
const directory = await seedDirectory();

beforeEach(() => clear(database));

async function seed(contents: SeedContents = example) {
  await writeSeeds(directory, contents);
  return seedDatabase(database, { directory });
}

async function contents() {
  return { entities: await entities(database), articles: await articles(database), quotes: await quotes(database) };
}

const none = { created: 0, changed: 0, unchanged: 0, removed: 0 };

test("counts what it wrote, kind by kind", async () => {
  expect(await isEmpty(database)).toBe(true);
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
  expect(await isEmpty(database)).toBe(false);
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

const summit = "articles/summit.json";
const echo = "articles/echo.json";
const [told, hinted] = example[summit].quotes;

const edits: readonly (readonly [string, SeedContents])[] = [
  ["an edited quote", edit(summit, ["quotes", 0], { ...told, text: "“We will talk.” Ben", about: [] })],
  ["a quote that moved in an edited text", replace("articles/summit.txt", `Late: ${example["articles/summit.txt"]}`)],
  ["a removed quote", edit(summit, ["quotes"], [hinted])],
  ["a quote that now has no speaker", edit(summit, ["quotes", 0, "speaker"], undefined)],
  ["a removed subject", edit(summit, ["quotes", 1, "about"], [])],
  ["a subject in one of the articles that share a quote", edit(echo, ["quotes", 0, "about", 0, "basis"], "NAMED")],
  ["another date of publication", edit(echo, ["publishedAt"], "2019-05")],
  ["a removed article", { ...example, [echo]: null, "articles/echo.txt": null }],
  [
    "a renamed article",
    {
      ...{ ...example, [echo]: null, "articles/echo.txt": null },
      ...{ "articles/zecho.json": example[echo], "articles/zecho.txt": example["articles/echo.txt"] },
    },
  ],
  [
    "a third article",
    {
      ...example,
      "articles/third.txt": "Ann Lee: we will talk",
      "articles/third.json": {
        language: "en",
        retrievedAt: "2019-04-01T00:00:00Z",
        quotes: [{ text: "we will talk", kind: "INDIRECT", speaker: "ann-lee", speakerText: "Ann Lee" }],
      },
    },
  ],
  ["a renamed publisher", edit("organizations.json", [1, "name"], "The Paper")],
  ["a changed alias", edit("countries.json", [0, "aliases", 0, "caseSensitive"], true)],
  ["a removed alias", edit("people.json", [0, "aliases"], [])],
  [
    "a name that is written case-sensitively",
    edit("topics.json", [0, "aliases"], [{ text: "Trade", kind: "NAME", caseSensitive: true }]),
  ],
  ["another death", edit("people.json", [1, "deathDate"], "2001-06-01")],
  ["another end of a role", edit("people.json", [0, "roles", 0, "end"], undefined)],
  ["another order of participants", edit("events.json", [0, "participants"], ["arcadia", "ann-lee"])],
  ["another slug under the same Wikidata id", edit("countries.json", [1, "slug"], "arkadia")],
  ["a new entity", append("people.json", { slug: "cy", name: "Cy", nationality: "AR" })],
];

describe("after an edit, the database is as if it had been seeded with nothing before", () => {
  test.each(edits.map(([name, edited]) => ({ name, edited })))("$name", async ({ edited }) => {
    const consistent = JSON.stringify(edited).includes("arkadia")
      ? JSON.parse(JSON.stringify(edited).replaceAll('"arcadia"', '"arkadia"'))
      : edited;
    await seed(consistent);
    const wanted = await contents();
    await clear(database);
    await seed();
    expect(await contents()).not.toEqual(wanted);
    await seed(consistent);
    expect(await contents()).toEqual(wanted);
    const before = await rows(database);
    await seed(consistent);
    expect(await rows(database)).toEqual(before);
  });
});
