import { overlap } from "../../extraction/span.ts";
import type { Transaction } from "../../database/client.ts";
import { lockStatements } from "./locks.sql.ts";
import {
  findCuratedQuotes,
  findStatements,
  insertOccurrences,
  insertStatements,
  removeOtherOccurrences,
  type FoundStatement,
} from "./quotes.sql.ts";
import { quoteKey } from "../../quotes/quote.ts";
import { wordingOf } from "../../quotes/same-statement.ts";
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

/** A statement with the row of its speaker. */
interface Placed extends QuoteFacts {
  readonly speakerId: number | null;
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
    .map((quote): Placed => {
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

  const sought = placed.map(({ key, speakerId, polarity, bands }) => ({ key, speaker: speakerId, polarity, bands }));
  const found = sought.length === 0 ? [] : await tx.query(findStatements(sought, articleId));
  const known = matchStatements(placed, found);
  await write(tx, articleId, known, ids, article.columns.extractorVersion);
  if (!isNew) await tx.query(removeOtherOccurrences(articleId, [...curated, ...placed]));
}

/** A quote with the statement it is: its row where that was there before, else a key that may have to be added. */
interface Matched {
  readonly quote: Placed;
  readonly id: number | null;
  readonly key: string;
  readonly isNew: boolean;
}

function matchStatements(quotes: readonly Placed[], found: readonly FoundStatement[]): readonly Matched[] {
  const candidates = new Map<number, FoundStatement[]>();
  for (const statement of found) candidates.set(statement.at, [...(candidates.get(statement.at) ?? []), statement]);
  const byBand = new Map<number, Matched>();
  return quotes.map((quote, at) => {
    const match = matchStatement(quote, candidates.get(at) ?? [], byBand);
    for (const band of quote.bands) if (!byBand.has(band)) byBand.set(band, match);
    return match;
  });
}

function matchStatement(
  quote: Placed,
  candidates: readonly FoundStatement[],
  byBand: ReadonlyMap<number, Matched>,
): Matched {
  const isSame = wordingOf(quote.text);
  const same = candidates.find(({ key }) => key === quote.key) ?? candidates.find(({ text }) => isSame(text));
  if (same !== undefined) {
    return { quote, id: same.id, key: same.key, isNew: same.isOwn && same.key === quote.key };
  }
  // The article itself may say it twice.
  const before = new Set(quote.bands.flatMap((band) => byBand.get(band) ?? []));
  const twice = [...before].find(({ quote: other }) => other.polarity === quote.polarity && isSame(other.text));
  return twice === undefined ? { quote, id: null, key: quote.key, isNew: true } : { ...twice, quote };
}

async function write(tx: Transaction, articleId: number, matched: readonly Matched[], ids: EntityIds, version: number) {
  const idOf = (slug: string | null) => (slug === null ? null : (ids.get(slug)?.id ?? null));
  const added = firstOfEach(matched.filter(({ isNew }) => isNew));
  const carried = matched.filter((match) => !added.includes(match));
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

function aboutRows(matched: readonly Matched[], idOf: (slug: string | null) => number | null) {
  return matched.flatMap(({ key, quote }) =>
    quote.about.flatMap(({ entity: slug, basis, text, start, end }, position) => {
      const entity = idOf(slug);
      return entity === null ? [] : [{ key, entity, basis, text, start, end, position }];
    }),
  );
}

function firstOfEach(matched: readonly Matched[]): readonly Matched[] {
  const keys = new Set<string>();
  return matched.filter(({ key }) => !keys.has(key) && keys.add(key));
}

function distinctSpans(quotes: readonly QuoteFacts[]): readonly QuoteFacts[] {
  return [...new Map(quotes.map((quote) => [`${quote.start}:${quote.end}`, quote])).values()];
}
