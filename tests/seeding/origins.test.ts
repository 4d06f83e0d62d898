import { beforeEach, expect, test } from "vitest";
import { prismaOf } from "../support/prisma-client.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { clear } from "./contents.ts";
import { freshDatabase } from "../support/database.ts";
import { example, type SeedContents, seedDirectory, writeSeeds } from "./example.ts";

const database = await freshDatabase({ seeded: false });
const prisma = prismaOf(database);
const directory = await seedDirectory();

beforeEach(() => clear(database));

async function seed(contents: SeedContents = example) {
  await writeSeeds(directory, contents);
  return seedDatabase(database, { directory });
}

const noArticles = Object.fromEntries(Object.entries(example).filter(([path]) => !path.startsWith("articles/")));

/** An article that was not seeded, on the day before the seeds' articles, which carries one of their quotes. */
async function addElsewhere(): Promise<void> {
  const quote = await prisma.quote.findFirstOrThrow({ where: { speaker: { slug: "ann-lee" } } });
  const { id: arcadia } = await prisma.entity.findUniqueOrThrow({ where: { slug: "arcadia" } });
  const { id } = await prisma.article.create({
    data: {
      origin: "https://elsewhere.example",
      originHash: "",
      key: "elsewhere",
      contentHash: "",
      body: "We will talk",
      language: "en",
      publishedPrecision: "UNKNOWN",
      retrievedAt: new Date("2019-04-01"),
      wordCount: 3,
    },
  });
  const span = { articleId: id, startOffset: 0, endOffset: 12, text: "We will talk" };
  await prisma.occurrence.create({ data: { ...span, quoteId: quote.id, before: "", after: "" } });
  await prisma.quoteAbout.create({
    data: { ...span, quoteId: quote.id, entityId: arcadia, basis: "CONTEXT", position: 9, reportedAt: new Date(0) },
  });
}

async function articlesAndQuotes() {
  const articles = await prisma.article.findMany({ select: { origin: true }, orderBy: { origin: "asc" } });
  const quotes = await prisma.quote.findMany({
    select: {
      text: true,
      article: { select: { origin: true } },
      abouts: { select: { entity: { select: { slug: true } } }, orderBy: { position: "asc" } },
      occurrences: { select: { article: { select: { origin: true } } }, orderBy: { article: { origin: "asc" } } },
    },
    orderBy: { text: "asc" },
  });
  return {
    articles: articles.map(({ origin }) => origin),
    quotes: quotes.map(({ text, article, abouts, occurrences }) => ({
      text,
      first: article.origin,
      about: abouts.map(({ entity }) => entity.slug),
      in: occurrences.map((occurrence) => occurrence.article.origin),
    })),
  };
}

test("an article that was not seeded keeps its quotes when the seeds' articles go", async () => {
  await seed();
  await addElsewhere();
  expect(await seed(noArticles)).toMatchObject({ counts: { articles: { removed: 2 } } });
  expect(await articlesAndQuotes()).toEqual({
    articles: ["https://elsewhere.example"],
    quotes: [
      {
        text: "“We will talk.”",
        first: "https://elsewhere.example",
        about: ["arcadia"],
        in: ["https://elsewhere.example"],
      },
    ],
  });
});

test("seeding again joins a quote that an article from elsewhere carries, and leaves what that one says of it", async () => {
  await seed();
  await addElsewhere();
  await seed(noArticles);
  await seed();
  expect(await articlesAndQuotes()).toEqual({
    articles: ["https://elsewhere.example", "seed:echo", "seed:summit"],
    quotes: [
      { text: "Ben said they would", first: "seed:summit", about: ["utopia", "arcadia"], in: ["seed:summit"] },
      {
        text: "“We will talk.”",
        first: "https://elsewhere.example",
        about: ["arcadia", "utopia", "trade"],
        in: ["https://elsewhere.example", "seed:echo", "seed:summit"],
      },
    ],
  });
});

test("an entity that left the files stays, and is reported once nothing refers to it", async () => {
  await seed();
  const withoutArcadia = {
    ...noArticles,
    "countries.json": [example["countries.json"][0]],
    "events.json": [],
    "places.json": [],
  };
  expect(await seed(withoutArcadia)).toMatchObject({ unused: ["summit"] });
  await prisma.entity.delete({ where: { slug: "summit" } });
  expect(await seed(withoutArcadia)).toMatchObject({ unused: ["arcadia", "port"] });
  await prisma.entity.delete({ where: { slug: "arcadia" } });
  await prisma.entity.delete({ where: { slug: "port" } });
  expect(await seed(withoutArcadia)).toMatchObject({ unused: [] });
});

test("an entity from elsewhere that has the Wikidata id of a seeded one is not overwritten", async () => {
  await seed();
  await prisma.entity.create({
    data: { kind: "PERSON", slug: "q7", name: "Q7", wikidataId: "Q7", person: { create: {} } },
  });
  const contents = { ...noArticles, "topics.json": [{ slug: "trade", name: "Trade", wikidataId: "Q7" }] };
  await expect(seed(contents)).rejects.toThrow(
    'topics.json: "trade" has the Wikidata id or code of "q7" in the database, which is another entity and in no file; use that slug',
  );
});
