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
import { quoteKey } from "../../quotes/quote.ts";
import { matchStatements, type MatchedStatement, type PlacedQuote } from "./match-statements.ts";
import type { PreparedArticle } from "../prepared-article.ts";
import type { QuoteFacts } from "../facts/quote-facts.ts";
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
  await tx.query(
    lockStatements(
      facts.quotes.map(({ bands }) => bands),
      articleId,
    ),
  );
  const curated = isNew ? [] : await tx.query(findCuratedQuotes(articleId));
  const placed = distinctSpans(facts.quotes)
    .filter((quote) => !curated.some((span) => overlap(span, quote)))
    .map((quote): PlacedQuote => {
      const speakerId = ids.get(quote.speaker ?? "")?.id ?? null;
      if (quote.speaker === null || speakerId !== null) return { ...quote, speakerId };
      // The speaker is gone since the text was read: the words are nobody's, and stay with their article.
      const { start, text, polarity } = quote;
      return {
        ...quote,
        start,
        speaker: null,
        speakerId: null,
        speakerCertainty: null,
        bands: [],
        key: quoteKey({ unknownIn: columns.key }, text, polarity),
      };
    });

  const found = placed.length === 0 ? [] : await tx.query(findStatements(placed, articleId));
  const known = matchStatements(placed, found);
  await write(tx, articleId, known, ids, article.columns.extractorVersion);
  if (!isNew) await tx.query(removeOtherOccurrences(articleId, [...curated, ...placed]));
}

async function write(
  tx: Transaction,
  articleId: number,
  matched: readonly MatchedStatement[],
  ids: EntityIds,
  version: number,
) {
  const idOf = (slug: string | null) => (slug === null ? null : (ids.get(slug)?.id ?? null));
  const added = firstOfEach(matched.filter(({ isNew }) => isNew));
  const first = new Set(added);
  const carried = matched.filter((match) => !first.has(match));
  if (added.length > 0) {
    await tx.query(
      insertStatements(articleId, {
        quotes: added.map(({ key, quote }) => ({
          key,
          start: quote.start,
          text: quote.text,
          kind: quote.kind,
          polarity: quote.polarity,
          speaker: quote.speakerId,
          speaker_text: quote.speakerText,
          said_at: quote.saidAt,
          said_precision: quote.saidAt === null ? "UNKNOWN" : quote.saidPrecision,
          bands: quote.bands,
        })),
        candidates: added.flatMap(({ key, quote }) =>
          quote.candidates.flatMap(({ entity, score, reasons }) => {
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
  return matched.flatMap(({ key, quote }) =>
    quote.about.flatMap(({ entity: slug, basis, text, start, end }, position) => {
      const entity = idOf(slug);
      return entity === null ? [] : [{ key, entity, basis, text, start, end, position }];
    }),
  );
}

function firstOfEach(matched: readonly MatchedStatement[]): readonly MatchedStatement[] {
  const keys = new Set<string>();
  return matched.filter(({ key }) => !keys.has(key) && keys.add(key));
}

function distinctSpans(quotes: readonly QuoteFacts[]): readonly QuoteFacts[] {
  return [...new Map(quotes.map((quote) => [`${quote.start}:${quote.end}`, quote])).values()];
}
