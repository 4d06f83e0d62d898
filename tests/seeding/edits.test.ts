import { beforeEach, expect, test } from "vitest";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { articles, clear, entities, quotes, rows } from "./contents.ts";
import { freshDatabase } from "../support/database.ts";
import { append, edit, replace } from "./edit.ts";
import { example, type SeedContents, seedDirectory, writeSeeds } from "./example.ts";

const database = await freshDatabase({ seeded: false });
const directory = await seedDirectory();

beforeEach(() => clear(database));

async function seed(contents: SeedContents) {
  await writeSeeds(directory, contents);
  await seedDatabase(database, { directory });
}

async function contents() {
  return { entities: await entities(database), articles: await articles(database), quotes: await quotes(database) };
}

const summit = "articles/summit.json";
const echo = "articles/echo.json";
const [told, hinted] = example[summit].quotes;
const [utopia, arcadia] = example["countries.json"];
const withoutEcho = { ...example, [echo]: null, "articles/echo.txt": null };
const movedText = example["articles/summit.txt"].replace("said: ", "now said: ").replace("reported", "told");

function everywhere(slug: string, other: string): SeedContents {
  return JSON.parse(JSON.stringify(example).replaceAll(JSON.stringify(slug), JSON.stringify(other))) as SeedContents;
}

const cases: Readonly<Record<string, SeedContents>> = {
  "an edited quote": edit(summit, ["quotes", 0], { ...told, text: "“We will talk.” Ben", about: [] }),
  "a quote that moved in an edited text": replace("articles/summit.txt", movedText),
  "a removed quote": edit(summit, ["quotes"], [hinted]),
  "a quote whose speaker is no longer known": edit(summit, ["quotes", 0, "speaker"], undefined),
  "another day on which it was said": edit(summit, ["quotes", 0, "saidAt"], "2019-04-24"),
  "a removed subject": edit(summit, ["quotes", 1, "about"], []),
  "a subject in one of two articles that share a quote": edit(echo, ["quotes", 0, "about", 0, "basis"], "NAMED"),
  "another day of publication": edit(echo, ["publishedAt"], "2019-05"),
  "a removed article": withoutEcho,
  "a renamed article": {
    ...withoutEcho,
    "articles/zecho.json": example[echo],
    "articles/zecho.txt": example["articles/echo.txt"],
  },
  "a third article that shares a quote": {
    ...example,
    "articles/third.txt": "Ann Lee: we will talk",
    "articles/third.json": {
      language: "en",
      retrievedAt: "2019-04-01T00:00:00Z",
      quotes: [{ text: "we will talk", kind: "INDIRECT", speaker: "ann-lee", speakerText: "Ann Lee" }],
    },
  },
  "a renamed publisher": edit("organizations.json", [1, "name"], "The Paper"),
  "an organization of which nobody knows whether a state controls it": edit(
    "organizations.json",
    [1, "stateControlled"],
    undefined,
  ),
  "a changed alias": edit("countries.json", [0, "aliases", 0, "caseSensitive"], true),
  "a removed alias": edit("people.json", [0, "aliases"], []),
  "a name that counts only as written": edit(
    "topics.json",
    [0, "aliases"],
    [{ text: "Trade", kind: "NAME", caseSensitive: true }],
  ),
  "another day of death": edit("people.json", [1, "deathDate"], "2001-06-01"),
  "a role without its end": edit("people.json", [0, "roles", 0, "end"], undefined),
  "another order of participants": edit("events.json", [0, "participants"], ["arcadia", "ann-lee"]),
  "a speaker's other slug under the same Wikidata id": everywhere("ann-lee", "ann-b-lee"),
  "a country's other slug under the same code": everywhere("utopia", "u-topia"),
  "a topic that is now an event": {
    ...append("events.json", { slug: "trade", name: "Trade", startDate: "2019-04-25" }),
    "topics.json": [],
  },
  "two countries that exchange their codes and Wikidata ids": replace("countries.json", [
    { ...utopia, wikidataId: "Q200", code: "AR", code3: "ARC" },
    { slug: arcadia.slug, name: arcadia.name, code: "UT", code3: "UTO" },
  ]),
  "a new entity": append("people.json", { slug: "cy", name: "Cy", nationality: "AR" }),
};

test.each(Object.entries(cases))(
  "%s leaves the database as if nothing else had ever been seeded",
  async (_, edited) => {
    await seed(edited);
    const wanted = await contents();
    await clear(database);

    await seed(example);
    expect(await contents()).not.toEqual(wanted);
    await seed(edited);
    expect(await contents()).toEqual(wanted);

    const before = await rows(database);
    await seed(edited);
    expect(await rows(database)).toEqual(before);
  },
);

test("a change of one alias rewrites no other entity and no article", async () => {
  await seed(example);
  const before = new Set((await rows(database)).map((row) => JSON.stringify(row)));
  await seed(edit("countries.json", [0, "aliases", 0, "text"], "Utopians"));
  const written = (await rows(database)).filter((row) => !before.has(JSON.stringify(row)));
  expect(written).toEqual([
    expect.objectContaining({ table: "alias", row: expect.stringContaining('"Utopians"') as unknown }),
    expect.objectContaining({ table: "country", row: expect.stringContaining('"UTO"') as unknown }),
    expect.objectContaining({ table: "entity", row: expect.stringContaining('"utopia"') as unknown }),
  ]);
});
