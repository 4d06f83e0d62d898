import { overlap } from "../../extraction/span.ts";
import type { Transaction } from "../../database/client.ts";
import { lockStatements } from "./locks.sql.ts";
import {
  findCuratedQuotes,
  findStatements,
  insertOccurrences,
  insertStatements,
  removeOtherOccurrences,
} from "./quotes.sql.ts";
import { matchStatements, type MatchedStatement, type PlacedQuote } from "./match-statements.ts";
import type { PreparedArticle } from "../prepared-article.ts";
import { identityOf, type QuoteFacts } from "../facts/quote-facts.ts";
import type { EntityIds } from "./resolve-entities.ts";

interface Target {
  readonly articleId: number;
  readonly article: PreparedArticle;
  readonly ids: EntityIds;
  /** Whether nothing was read in the article before. */
  readonly isNew: boolean;
}

/** Writes an article's quotes: a statement that is known is one more place of it, also in other words. */
export async function writeStatements(tx: Transaction, { articleId, article, ids, isNew }: Target): Promise<void> {
  const { facts, columns } = article;
  if (isNew && facts.quotes.length === 0) return;
  // Statements that people have read are told apart by their keys alone, and what editors said of them is found by the key.
  const isGiven = columns.extractorVersion === null;
  if (!isGiven) {
    await tx.query(
      lockStatements(
        facts.quotes.map(({ bands }) => bands),
        articleId,
      ),
    );
  }
  const curated = isNew || isGiven ? [] : await tx.query(findCuratedQuotes(articleId));
  const placed = distinctSpans(facts.quotes)
    .filter((quote) => !curated.some((span) => overlap(span, quote)))
    .map((quote): PlacedQuote => {
      const speakerId = ids.get(quote.speaker ?? "")?.id ?? null;
      const wordings = isGiven ? [] : quote.bands;
      if (quote.speaker === null || speakerId !== null) return { ...quote, speakerId, wordings };
      // The speaker is gone since the text was read: the words are nobody's, and stay with their article.
      const identity = identityOf({ ...quote, speaker: null }, columns.key);
      return { ...quote, ...identity, speakerId: null, speakerCertainty: null, wordings: identity.bands };
    });

  const sought = placed.map(({ key, wordings }) => ({ key, bands: wordings }));
  const found = placed.length === 0 ? [] : await tx.query(findStatements(sought, articleId));
  const matched = matchStatements(placed, found);
  const added = firstOfEach(matched.filter(({ id, isNew }) => (isGiven ? id === null : isNew)));
  // People's words on a statement replace an extractor's.
  const stated = isGiven ? firstOfEach(matched) : added;
  await write(tx, { articleId, matched, added, stated, ids, version: columns.extractorVersion });
  if (!isNew) await tx.query(removeOtherOccurrences(articleId, [...curated, ...placed]));
}

interface Writing {
  readonly articleId: number;
  readonly matched: readonly MatchedStatement[];
  /** Those that nothing was known of. */
  readonly added: readonly MatchedStatement[];
  /** Those of which this article states what is known. */
  readonly stated: readonly MatchedStatement[];
  readonly ids: EntityIds;
  readonly version: number | null;
}

async function write(tx: Transaction, { articleId, matched, added, stated, ids, version }: Writing) {
  const idOf = (slug: string | null) => (slug === null ? null : (ids.get(slug)?.id ?? null));
  const first = new Set(added);
  const carried = matched.filter((match) => !first.has(match));
  if (stated.length > 0) {
    await tx.query(
      insertStatements(articleId, {
        isGiven: version === null,
        quotes: stated.map(({ key, quote: { start, polarity, speakerId, bands, statement } }) => {
          const { text, kind, speakerText, saidAt } = statement;
          const saidPrecision = saidAt === null ? "UNKNOWN" : statement.saidPrecision;
          const said = { said_at: saidAt, said_precision: saidPrecision };
          return { key, start, text, kind, polarity, speaker: speakerId, speaker_text: speakerText, ...said, bands };
        }),
        candidates: stated.flatMap(({ key, quote }) =>
          quote.statement.candidates.flatMap(({ entity, score, reasons }) => {
            const id = idOf(entity);
            return id === null ? [] : [{ key, entity: id, score, reasons }];
          }),
        ),
        about: aboutRows(added, idOf),
      }),
    );
  }
  if (matched.length === 0) return;
  await tx.query(
    insertOccurrences(articleId, {
      extractorVersion: version,
      about: aboutRows(carried, idOf),
      occurrences: matched.map(({ id, key, quote }) => {
        const { start, end, text, before, after, cue, parts, speakerText, speakerCertainty } = quote;
        const speaker = { speaker_text: speakerText, speaker_certainty: speakerCertainty };
        return { quote: id, key, start, end, text, before, after, cue, parts, ...speaker };
      }),
      steps: matched.flatMap(({ quote: { start, end, attribution } }) =>
        attribution.map(({ relation, agent, text }, position) => {
          return { start, end, position, agent: idOf(agent), text, relation };
        }),
      ),
    }),
  );
}

function aboutRows(matched: readonly MatchedStatement[], idOf: (slug: string | null) => number | null) {
  return matched.flatMap(({ key, quote }) => {
    // Two names may have turned out to mean one entity.
    const named = new Set<number>();
    return quote.about.flatMap(({ entity: slug, basis, text, start, end }, position) => {
      const entity = idOf(slug);
      if (entity === null || named.has(entity)) return [];
      named.add(entity);
      return [{ key, entity, basis, text, start, end, position }];
    });
  });
}

function firstOfEach(matched: readonly MatchedStatement[]): readonly MatchedStatement[] {
  const keys = new Set<string>();
  return matched.filter(({ key }) => !keys.has(key) && keys.add(key));
}

function distinctSpans(quotes: readonly QuoteFacts[]): readonly QuoteFacts[] {
  return [...new Map(quotes.map((quote) => [`${quote.start}:${quote.end}`, quote])).values()];
}
