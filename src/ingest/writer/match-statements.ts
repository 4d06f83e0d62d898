import { type FoundStatement, maxPerBand } from "./quotes.sql.ts";
import { wordingOf } from "../../quotes/same-statement.ts";
import type { QuoteFacts } from "../facts/quote-facts.ts";

/** A quote with the row of its speaker. */
export interface PlacedQuote extends QuoteFacts {
  readonly speakerId: number | null;
  /** The bands by which it is compared with other wordings; none where it has none. */
  readonly wordings: readonly number[];
}

/** A quote with the statement it is: its row where that was there before, else a key that may have to be added. */
export interface MatchedStatement {
  readonly quote: PlacedQuote;
  readonly id: number | null;
  readonly key: string;
  readonly isNew: boolean;
}

/** Wordings are compared word by word, which takes its time: only the likeliest of many similar statements are. */
const maxCompared = 20;
const minSharedBands = 2;

/** Finds which statement each quote of an article is: a stored one, one that the article says twice, or a new one. */
export function matchStatements(
  quotes: readonly PlacedQuote[],
  found: readonly FoundStatement[],
): readonly MatchedStatement[] {
  const byKey = new Map(found.map((statement) => [statement.key, statement]));
  const similarTo = similarStatements(found);
  const byBand = new Map<number, MatchedStatement>();
  return quotes.map((quote) => {
    const isSame = wordingOf(quote.text);
    const stored = byKey.get(quote.key) ?? similarTo(quote).find(({ text }) => isSame(text));
    const match = stored === undefined ? matchWithin(quote, byBand, isSame) : matchStored(quote, stored);
    for (const band of quote.wordings) if (!byBand.has(band)) byBand.set(band, match);
    return match;
  });
}

function matchStored(quote: PlacedQuote, { id, key, isOwn }: FoundStatement): MatchedStatement {
  return { quote, id, key, isNew: isOwn && key === quote.key };
}

/** The article itself may say it twice. */
function matchWithin(
  quote: PlacedQuote,
  byBand: ReadonlyMap<number, MatchedStatement>,
  isSame: (text: string) => boolean,
): MatchedStatement {
  const before = new Set(quote.wordings.flatMap((band) => byBand.get(band) ?? []));
  const twice = [...before].find(({ quote: other }) => other.polarity === quote.polarity && isSame(other.text));
  return twice === undefined ? { quote, id: null, key: quote.key, isNew: true } : { ...twice, quote };
}

/** Gives the stored statements that share most bands with a quote, the earliest first among equals. */
function similarStatements(found: readonly FoundStatement[]): (quote: PlacedQuote) => readonly FoundStatement[] {
  const byBand = groupBy(found, ({ bands }) => bands);
  const byAllBands = groupBy(found, ({ bands }) => [String(bands)]);
  const placeOf = new Map(found.map((statement, at) => [statement, at]));
  return (quote) => {
    const shared = new Map<FoundStatement, number>();
    for (const statement of byAllBands.get(String(quote.wordings)) ?? []) shared.set(statement, quote.wordings.length);
    for (const band of quote.wordings) {
      for (const statement of byBand.get(band)?.slice(0, maxPerBand) ?? []) {
        shared.set(statement, Math.min((shared.get(statement) ?? 0) + 1, quote.wordings.length));
      }
    }
    const order = (statement: FoundStatement) => placeOf.get(statement) ?? 0;
    return [...shared]
      .filter(([statement, bands]) => bands >= minSharedBands && mayBeSaidBy(quote, statement))
      .toSorted(([one, bands], [other, otherBands]) => otherBands - bands || order(one) - order(other))
      .slice(0, maxCompared)
      .map(([statement]) => statement);
  };
}

function groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** A person may have corrected the speaker of a statement: what the texts say of it does not count then. */
function mayBeSaidBy({ speakerId, polarity }: PlacedQuote, statement: FoundStatement): boolean {
  return (statement.speaker === speakerId || statement.isCurated) && statement.polarity === polarity;
}
