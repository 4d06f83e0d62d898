import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { englishNews } from "../../src/ingest/english-news.ts";
import type { RawArticle } from "../../src/ingest/raw-article.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { day, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

// The two texts of the seeds, handed in by somebody who knows no more of them than where and when they were published.

const seedText = (name: string) => readFileSync(new URL(`../../seeds/articles/${name}.txt`, import.meta.url), "utf8");
const articles: readonly RawArticle[] = [
  raw(seedText("2019-04-26-kim-putin-summit"), { publisher: "Business Standard", publishedAt: day("2019-04-26") }),
  raw(seedText("2019-06-08-north-korea-russia-trade-talks"), { publishedAt: day("2019-06-08") }),
];

const questions = `{
  quotes(filter: { speaker: "Kim", about: "US" }) { nodes { ...Answer } }
  person(ref: "Kim Jong-un") { quotes(filter: { about: "the US" }) { nodes { ...Answer } } }
  country(ref: "US") { quotesAbout(filter: { speaker: "Kim" }) { nodes { ...Answer } } }
}
fragment Answer on Quote {
  id text kind speaker { name } article { publisher { name } }
  attribution { relation agent { name } }
  occurrences { nodes { span { start end } } }
}`;

interface Answer {
  readonly quotes: { readonly nodes: readonly { readonly id: string }[] };
  readonly person: { readonly quotes: { readonly nodes: readonly unknown[] } };
  readonly country: { readonly quotesAbout: { readonly nodes: readonly unknown[] } };
}

const curated = await clientOf(await freshDatabase({ seeded: true })).data<Answer>(questions);

test("the curated seeds answer with three quotes", () => {
  expect(curated.quotes.nodes.map(({ id }) => id)).toHaveLength(3);
});

describe("in a base that knows the people and countries, but no article", async () => {
  const database = await freshDatabase({ seeded: true });
  await database.pool.query("DELETE FROM article");
  const { ingest } = createIngest({ database, prepare: prepareWith(englishNews) });
  const { data } = clientOf(database);

  test("the texts are read", async () => {
    expect((await ingest(articles)).map(({ status }) => status)).toEqual(["CREATED", "CREATED"]);
  });

  test("the three questions are answered as from the curated seeds, with the same ids in the same order", async () => {
    expect(await data<Answer>(questions)).toEqual(curated);
  });

  test("nobody who was dead speaks, and nobody is invented", async () => {
    const { rows } = await database.pool.query(
      "SELECT e.name FROM quote q JOIN person p ON p.entity_id = q.speaker_id JOIN entity e ON e.id = p.entity_id WHERE p.death_date < '2019-01-01'",
    );
    expect(rows).toEqual([]);
    expect(
      (
        await database.pool.query(
          "SELECT name FROM entity WHERE extractor_version IS NOT NULL AND kind = 'PERSON' ORDER BY name",
        )
      ).rows,
    ).toEqual([]);
  });
});

describe("in a base that has the curated articles", async () => {
  const database = await freshDatabase({ seeded: true });
  const { ingest } = createIngest({ database, prepare: prepareWith(englishNews) });
  const { data } = clientOf(database);

  test("the texts are known, and the answers stay", async () => {
    expect((await ingest(articles)).map(({ status }) => status)).toEqual(["UNCHANGED", "UNCHANGED"]);
    expect(await data<Answer>(questions)).toEqual(curated);
  });

  test("at an address of their own they are copies, and the three quotes have one occurrence more", async () => {
    const copies = articles.map((article, at) => ({
      ...article,
      publisher: "The Copier",
      url: `https://copier.example/${at}`,
    }));
    expect((await ingest(copies)).map(({ status }) => status)).toEqual(["CREATED", "CREATED"]);
    const evidence = await data<{ quotes: { nodes: object[] } }>(`{ quotes(filter: { speaker: "Kim", about: "US" }) {
      nodes { id evidence { occurrenceCount publisherCount independentPublisherCount } }
    } }`);
    expect(evidence.quotes.nodes).toEqual(
      curated.quotes.nodes.map(({ id }) => ({
        id,
        evidence: { occurrenceCount: 2, publisherCount: 2, independentPublisherCount: 1 },
      })),
    );
  });
});
