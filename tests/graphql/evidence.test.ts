import { expect, test } from "vitest";
import { addArticle, addOccurrence } from "../support/articles.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: true });
const { data } = clientOf(database);

await database.pool.query(`
  WITH new AS (
    INSERT INTO entity (kind, name, slug)
    SELECT 'ORGANIZATION', name, name FROM unnest('{copier,client,other-client,witness}'::text[]) AS name RETURNING id
  )
  INSERT INTO organization (entity_id, type) SELECT id, 'NEWSPAPER' FROM new`);

const words =
  "Russia supports the efforts of the leadership of the Democratic People's Republic of Korea for the realisation of " +
  "seasonal dialogue and improvement of North-South relations.";

interface Evidence {
  readonly occurrenceCount: number;
  readonly publisherCount: number;
  readonly independentPublisherCount: number;
  readonly attributionDepth: number;
  readonly stateMediaOnly: boolean;
  readonly verbatim: boolean;
  readonly confidence: number;
}
interface Found {
  readonly quotes: {
    readonly nodes: readonly {
      readonly reportedAt: string;
      readonly article: { readonly publisher: { readonly slug: string } | null };
      readonly evidence: Evidence;
    }[];
  };
}

/** The quote as it stands now; nothing when it is gone. */
async function quote(filter = 'text: "realisation of seasonal dialogue"') {
  const found = await data<Found>(`{ quotes(filter: { ${filter} }) { nodes {
    reportedAt article { publisher { slug } }
    evidence {
      occurrenceCount publisherCount independentPublisherCount attributionDepth stateMediaOnly verbatim confidence
    }
  } } }`);
  expect(found.quotes.nodes.length).toBeLessThan(2);
  return found.quotes.nodes[0];
}

async function report(
  publisher: string,
  day: number,
  occurrence: { before?: string; after?: string; chain: (string | null)[] },
) {
  const lead = `${publisher} of ${day} May: `;
  const articleId = await addArticle(database, { body: lead + words, publisher, publishedAt: `2019-05-0${day}Z` });
  await addOccurrence(database, { articleId, quote: words, text: words, start: lead.length, ...occurrence });
  return articleId;
}

const firstHand: Evidence = {
  occurrenceCount: 1,
  publisherCount: 1,
  independentPublisherCount: 1,
  attributionDepth: 1,
  stateMediaOnly: false,
  verbatim: true,
  confidence: 0.7,
};

test("one newspaper heard the speaker", async () => {
  expect((await quote())?.evidence).toEqual(firstHand);
});

test("a copy of the text is another occurrence and another publisher, but not an independent one", async () => {
  const { rows } = await database.pool.query<{ before: string; after: string }>(
    "SELECT before, after FROM occurrence WHERE text = $1",
    [words],
  );
  await report("copier", 1, { ...rows[0], chain: ["vladimir-putin", "copier"] });
  expect((await quote())?.evidence).toEqual({ ...firstHand, occurrenceCount: 2, publisherCount: 2 });
});

test("all who print one agency's report are one more independent publisher", async () => {
  const chain = (publisher: string) => ["vladimir-putin", "sputnik", publisher];
  await report("client", 2, { before: "In short: ", chain: chain("client") });
  const one = { ...firstHand, occurrenceCount: 3, publisherCount: 3, independentPublisherCount: 2, confidence: 0.91 };
  expect((await quote())?.evidence).toEqual(one);
  await report("other-client", 3, { before: "In other words: ", chain: chain("other-client") });
  expect((await quote())?.evidence).toEqual({ ...one, occurrenceCount: 4, publisherCount: 4 });
});

test("the agency that prints its own report is no further source", async () => {
  await report("sputnik", 4, { before: "From us: ", chain: ["vladimir-putin", "sputnik", "sputnik"] });
  expect((await quote())?.evidence).toMatchObject({ publisherCount: 5, independentPublisherCount: 2 });
});

test("a newspaper that was there itself is independent", async () => {
  await report("witness", 5, { before: "We heard: ", chain: ["vladimir-putin", "witness"] });
  const evidence = {
    ...firstHand,
    occurrenceCount: 6,
    publisherCount: 6,
    independentPublisherCount: 3,
    confidence: 0.973,
  };
  expect((await quote())?.evidence).toEqual(evidence);
  expect(await quote('text: "realisation of seasonal dialogue", minIndependentPublishers: 3')).toBeDefined();
  expect(await quote('text: "realisation of seasonal dialogue", minIndependentPublishers: 4')).toBeUndefined();
});

test("a second article of one newspaper adds no publisher", async () => {
  await report("witness", 6, { before: "As we said: ", chain: ["vladimir-putin", "witness"] });
  expect((await quote())?.evidence).toMatchObject({
    occurrenceCount: 7,
    publisherCount: 6,
    independentPublisherCount: 3,
  });
});

test("an article of no known publisher is an occurrence, and no publisher", async () => {
  const articleId = await addArticle(database, { body: `Seen: ${words}`, publishedAt: "2019-05-07Z" });
  await addOccurrence(database, { articleId, quote: words, text: words, start: 6, chain: ["vladimir-putin", null] });
  expect((await quote())?.evidence).toMatchObject({
    occurrenceCount: 8,
    publisherCount: 6,
    independentPublisherCount: 3,
  });
});

test("the quote belongs to the article that carried it first, and moves on when that is deleted", async () => {
  const first = async () => {
    const found = await quote();
    return found && [found.article.publisher?.slug, found.reportedAt.slice(0, 10)];
  };
  expect(await first()).toEqual(["business-standard", "2019-04-26"]);
  await database.pool.query("DELETE FROM article WHERE published_at < '2019-05-01Z'");
  expect(await first()).toEqual(["copier", "2019-05-01"]);
  await database.pool.query("UPDATE article SET published_at = '2019-04-30Z' WHERE body LIKE 'client%'");
  expect(await first()).toEqual(["client", "2019-04-30"]);
});

test("what only state media carry is said to be so", async () => {
  await database.pool.query(
    "DELETE FROM article WHERE body LIKE '%' || $1 AND publisher_id IS DISTINCT FROM (SELECT id FROM entity WHERE slug = 'sputnik')",
    [words],
  );
  expect((await quote())?.evidence).toEqual({
    ...firstHand,
    attributionDepth: 2,
    stateMediaOnly: true,
    confidence: 0.504,
  });
});

test("words that no longer stand in the body are not verbatim, and earn no confidence", async () => {
  await database.pool.query("UPDATE article SET body = upper(body) WHERE body LIKE 'sputnik%'");
  expect((await quote())?.evidence).toMatchObject({ verbatim: false, confidence: 0 });
});

test("with its last article everything goes that only it proved", async () => {
  await database.pool.query("DELETE FROM article WHERE body ILIKE 'sputnik%'");
  expect(await quote()).toBeUndefined();
  const { rows } = await database.pool.query(`
    SELECT (SELECT count(*)::int FROM quote WHERE NOT EXISTS (SELECT FROM occurrence o WHERE o.quote_id = quote.id)) AS quotes,
      (SELECT count(*)::int FROM quote_about WHERE quote_id NOT IN (SELECT id FROM quote)) AS about,
      (SELECT count(*)::int FROM speaker_candidate WHERE quote_id NOT IN (SELECT id FROM quote)) AS candidates,
      (SELECT count(*)::int FROM attribution_step WHERE occurrence_id NOT IN (SELECT id FROM occurrence)) AS steps,
      (SELECT count(*)::int FROM mention WHERE article_id NOT IN (SELECT id FROM article)) AS mentions`);
  expect(rows).toEqual([{ quotes: 0, about: 0, candidates: 0, steps: 0, mentions: 0 }]);
  await database.pool.query("DELETE FROM article");
  expect(
    await data(`{ quotes { totalCount } country(ref: "KP") { quotesAbout { totalCount } mentions { totalCount } } }`),
  ).toEqual({
    quotes: { totalCount: 0 },
    country: { quotesAbout: { totalCount: 0 }, mentions: { totalCount: 0 } },
  });
});
