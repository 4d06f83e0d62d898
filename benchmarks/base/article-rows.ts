import { createHash } from "node:crypto";
import { articleKey } from "../../src/articles/article.ts";
import type { QuotePolarity, QuoteStatus } from "../../src/quotes/quote.type.ts";
import { surroundings } from "../../src/quotes/surroundings.ts";
import type { WorldArticle } from "../world/articles.ts";
import type { NewsCandidate, NewsQuote } from "../world/news.ts";
import type { World } from "../world/world.ts";
import type { Row } from "./tables.ts";

/** The ids given so far. */
interface Ids {
  mention: number;
  occurrence: number;
}

const extractorVersion = 1;
const msAnHour = 3_600_000;

/** The rows of articles, given oldest first. */
export function articleRows(world: World): (article: WorldArticle) => Generator<Row> {
  const ids: Ids = { mention: 0, occurrence: 0 };
  const idOf = (entity: { readonly slug: string } | null) => (entity === null ? null : world.idOf(entity));
  return function* rowsOf(article) {
    yield articleRow(article, idOf(article.publisher));
    yield* placeRows(article, ids, idOf);
    for (const [index, quote] of article.news.quotes.entries()) {
      const id = article.firstQuote + index;
      // A copy carries the statements of the article before, which has brought them.
      if (!article.isCopy) yield* quoteRows(id, quote, article, idOf);
      yield* occurrenceRows(id, quote, article, ids, idOf);
    }
  };
}

type IdOf = (entity: { readonly slug: string } | null) => number | null;

function articleRow(
  { id, news, url, byline, reportedAt, isDated, wireGroup }: WorldArticle,
  publisher: number | null,
): Row {
  const contentHash = createHash("sha256").update(news.body).digest("hex");
  const identity = [id, articleKey({ url, publisher: null }, contentHash), url, url, contentHash, contentHash];
  const text = [news.headline, news.body, "en", news.body.match(/\S+/gu)?.length ?? 0];
  const published = isDated ? [reportedAt, "MINUTE", "as the publisher gives it"] : [null, "UNKNOWN", null];
  const retrievedAt = isDated ? new Date(reportedAt.getTime() + msAnHour) : reportedAt;
  const cells = [...identity, ...text, ...published, retrievedAt, publisher, byline, wireGroup, extractorVersion];
  return { table: "article", cells };
}

/** What an article says apart from its quotes. */
function* placeRows({ id, news }: WorldArticle, ids: Ids, idOf: IdOf): Generator<Row> {
  for (const { start, end } of news.gaps) yield { table: "gap", cells: [id, start, end] };
  for (const { start, end, text, day } of news.dates) {
    yield { table: "date_mention", cells: [id, start, end, text, day, day, `the last ${text} before the article`] };
  }
  for (const { start, end, text, entity, candidates } of news.mentions) {
    const mention = (ids.mention += 1);
    yield { table: "mention", cells: [mention, id, idOf(entity), start, end, text] };
    yield* candidateRows("mention_candidate", mention, candidates, idOf);
  }
}

function* quoteRows(id: number, quote: NewsQuote, article: WorldArticle, idOf: IdOf): Generator<Row> {
  const { text, kind, speakerText, saidOn, candidates } = quote;
  const status = statusOf(id);
  const speaker = idOf(quote.speaker);
  const said = [saidOn, saidOn === null ? "UNKNOWN" : "DAY"];
  // Not the product's hash of speaker and words: with millions of statements two would sooner or later be the same.
  const key = createHash("sha256").update(`quote ${id}`).digest("hex").slice(0, 32);
  yield {
    table: "quote",
    cells: [id, key, text, kind, polarityOf(id), speaker, speakerText, ...said, article.id, article.reportedAt, status],
  };
  yield* candidateRows("speaker_candidate", id, candidates, idOf);
  for (const [position, { entity, basis, text: words, start, end }] of quote.about.entries()) {
    const place = [article.id, start, end, position];
    const copied = [speaker, article.reportedAt, status];
    yield { table: "quote_about", cells: [id, idOf(entity), basis, words, ...place, ...copied] };
  }
}

/** One quote of a thousand is retracted and two are disputed, so that lists have some to hide. */
function statusOf(id: number): QuoteStatus {
  if (id % 1_000 === 20) return "RETRACTED";
  return id % 500 === 10 ? "DISPUTED" : "PUBLISHED";
}

/** Two quotes of a hundred are denied, and one is asked. */
function polarityOf(id: number): QuotePolarity {
  if (id % 100 === 30) return "QUESTIONED";
  return id % 50 === 15 ? "DENIED" : "ASSERTED";
}

/** Most speakers are certain, one of five less so, and one of fifty hardly. */
function certaintyOf(id: number): number {
  if (id % 50 === 7) return 0.4;
  return id % 5 === 3 ? 0.8 : 0.95;
}

function* candidateRows(
  table: "mention_candidate" | "speaker_candidate",
  owner: number,
  candidates: readonly NewsCandidate[],
  idOf: IdOf,
): Generator<Row> {
  for (const { entity, score, reasons } of candidates) yield { table, cells: [owner, idOf(entity), score, reasons] };
}

function* occurrenceRows(id: number, quote: NewsQuote, article: WorldArticle, ids: Ids, idOf: IdOf): Generator<Row> {
  const { start, end, text, cue, speaker, speakerText, parts, reporter } = quote;
  const { before, after } = surroundings(article.news.body, quote);
  const occurrence = (ids.occurrence += 1);
  const place = [occurrence, id, article.id, start, end, text, before, after];
  const certainty = speaker === null ? null : certaintyOf(id);
  yield { table: "occurrence", cells: [...place, cue, speakerText, certainty, parts, extractorVersion] };
  const steps = [
    { agent: speaker, text: speakerText, relation: "SAID" },
    ...(reporter === null ? [] : [{ agent: reporter, text: reporter.name, relation: "REPORTED" }]),
    { agent: article.publisher, text: article.publisher.name, relation: "PUBLISHED" },
  ];
  for (const [position, { agent, text: words, relation }] of steps.entries()) {
    yield { table: "attribution_step", cells: [occurrence, position, idOf(agent), words, relation] };
  }
}
