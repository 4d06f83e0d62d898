import type { GoldArticle, GoldQuote, PredictedQuote, Prediction, Span } from "./gold.ts";
import { byWords, type Judge } from "./judges.ts";

/** Counts over all articles, from which every figure of the table comes. */
export interface Score {
  readonly gold: number;
  readonly predicted: number;
  readonly exact: number;
  /** Found with intersection over union of at least 0.8. */
  readonly found: number;
  readonly goldWithSpeaker: number;
  /** Predictions that count when speakers are judged: all but those found for words that nobody in particular says. */
  readonly predictedToJudge: number;
  readonly foundWithSpeaker: number;
  readonly rightSpeaker: number;
  readonly resolvable: number;
  readonly resolved: number;
  readonly missingSpeaker: number;
  readonly errors: readonly ScoreError[];
}

export interface ScoreError {
  readonly error: "missed" | "invented" | "speaker" | "speaking entity";
  readonly article: string;
  readonly text: string;
  readonly kind?: string;
  readonly gold?: string | null;
  readonly predicted?: string | null;
}

export interface Unit<Quote> {
  readonly span: Span;
  readonly quote: Quote;
}

type Counts = { -readonly [Key in keyof Omit<Score, "errors">]: number };

/**
 * Compares what was found with the gold, piece by piece: `"…," he said, "…"` is two. Before comparing, both sides lose
 * marks, punctuation and a leading "that". Pieces whose annotation is doubtful, or of a kind that is not asked for,
 * count neither for nor against.
 */
export function score(
  articles: readonly GoldArticle[],
  predictions: ReadonlyMap<string, Prediction>,
  kinds: ReadonlySet<string> | null = null,
  judge: Judge = byWords,
): Score {
  const counts: Counts = {
    gold: 0,
    predicted: 0,
    exact: 0,
    found: 0,
    goldWithSpeaker: 0,
    predictedToJudge: 0,
    foundWithSpeaker: 0,
    rightSpeaker: 0,
    resolvable: 0,
    resolved: 0,
    missingSpeaker: 0,
  };
  const errors = articles.flatMap((article) =>
    scoreArticle(article, predictions.get(article.id)?.quotes ?? [], kinds, judge, counts),
  );
  return { ...counts, errors };
}

/** The quotes that were found, each with its piece of the gold, and what else was read. */
export interface Pairing {
  readonly counted: readonly Unit<GoldQuote>[];
  readonly found: ReadonlyMap<Unit<GoldQuote>, Unit<PredictedQuote>>;
  readonly exact: number;
  /** Predictions that count for or against: all but those in words whose annotation does not count. */
  readonly judged: readonly Unit<PredictedQuote>[];
}

/** Which pieces of the gold were found, in an article. */
export function pairing(
  { text, quotes }: GoldArticle,
  predicted: readonly PredictedQuote[],
  kinds: ReadonlySet<string> | null = null,
): Pairing {
  const counted = quotes.filter((quote) => doesCount(quote, kinds)).flatMap((quote) => units(text, quote));
  const ignored = quotes.filter((quote) => !doesCount(quote, kinds)).flatMap((quote) => units(text, quote));
  const all = predicted.flatMap((quote) => units(text, quote));
  const exact = pairUp(counted, all, (a, b) => (a[0] === b[0] && a[1] === b[1] ? 1 : 0));
  const found = pairUp(counted, all, (a, b) => (shared(a, b) >= 0.8 ? shared(a, b) : 0));
  const isIgnored = ({ span }: Unit<PredictedQuote>) =>
    ignored.some((unit) => intersection(unit.span, span) >= 0.5 * (span[1] - span[0]));
  const used = new Set(found.values());
  return { counted, found, exact: exact.size, judged: all.filter((unit) => used.has(unit) || !isIgnored(unit)) };
}

function scoreArticle(
  article: GoldArticle,
  predicted: readonly PredictedQuote[],
  kinds: ReadonlySet<string> | null,
  judge: Judge,
  counts: Counts,
): readonly ScoreError[] {
  const { counted, found, exact, judged } = pairing(article, predicted, kinds);
  const errors: ScoreError[] = [];
  const note = (error: ScoreError["error"], span: Span, more: Partial<ScoreError> = {}) =>
    errors.push({ error, article: article.id, text: article.text.slice(...span).slice(0, 100), ...more });

  let notJudged = 0;
  for (const unit of counted) {
    const { quote, span } = unit;
    const match = found.get(unit)?.quote;
    if (judge.hasSpeaker(quote)) counts.goldWithSpeaker += 1;
    if (match === undefined) {
      note("missed", span, { kind: quote.kind });
      continue;
    }
    const verdict = judge.verdict(quote, match);
    if (verdict === "not judged") {
      notJudged += 1;
      continue;
    }
    counts.foundWithSpeaker += 1;
    if (verdict === "right") counts.rightSpeaker += 1;
    else {
      const predictedSpeaker = judge.show(match);
      const error = judge.name === "words" ? "speaker" : "speaking entity";
      note(error, span, { kind: quote.kind, gold: quote.speaker_text, predicted: predictedSpeaker });
    }
    if (verdict === "missing") counts.missingSpeaker += 1;
    if ((quote.speaker_aliases ?? []).length === 0) continue;
    counts.resolvable += 1;
    if (judge.isResolved(quote, match)) counts.resolved += 1;
  }
  const used = new Set(found.values());
  for (const unit of judged) if (!used.has(unit)) note("invented", unit.span);
  counts.gold += counted.length;
  counts.predicted += judged.length;
  counts.exact += exact;
  counts.found += found.size;
  counts.predictedToJudge += judged.length - notJudged;
  return errors;
}

function doesCount(quote: GoldQuote, kinds: ReadonlySet<string> | null): boolean {
  const doubtful = quote.ignore === true || quote.speech === false || quote.negated === true;
  return !doubtful && (kinds === null || kinds.has(quote.kind));
}

function units<Quote extends GoldQuote | PredictedQuote>(text: string, quote: Quote): readonly Unit<Quote>[] {
  const parts =
    quote.parts === undefined || quote.parts.length === 0 ? [[quote.start, quote.end] as const] : quote.parts;
  return parts.map((part) => ({ quote, span: trim(text, part) })).filter(({ span }) => span[1] > span[0]);
}

const before = /^(?:[\s"“”„«»'‘’`,.;:!?…()[\]–—-]+|that\s+)+/i;
const behind = /[\s"“”„«»'‘’`,.;:!?…()[\]–—-]+$/;

function trim(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const left = before.exec(words)?.[0].length ?? 0;
  const from = left < words.length ? left : 0;
  const right = behind.exec(words.slice(from))?.[0].length ?? 0;
  return [start + from, right < words.length - from ? end - right : end];
}

function intersection(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

function shared(a: Span, b: Span): number {
  const both = intersection(a, b);
  return both / (a[1] - a[0] + b[1] - b[0] - both);
}

/** Pairs one to one, the best first. */
function pairUp(
  gold: readonly Unit<GoldQuote>[],
  predicted: readonly Unit<PredictedQuote>[],
  closeness: (a: Span, b: Span) => number,
): ReadonlyMap<Unit<GoldQuote>, Unit<PredictedQuote>> {
  const candidates = gold
    .flatMap((a) => predicted.map((b) => ({ a, b, by: closeness(a.span, b.span) })))
    .filter(({ by }) => by > 0)
    .toSorted((x, y) => y.by - x.by || Number(startsTogether(y)) - Number(startsTogether(x)));
  const pairs = new Map<Unit<GoldQuote>, Unit<PredictedQuote>>();
  const used = new Set<Unit<PredictedQuote>>();
  for (const { a, b } of candidates) {
    if (pairs.has(a) || used.has(b)) continue;
    pairs.set(a, b);
    used.add(b);
  }
  return pairs;
}

function startsTogether({ a, b }: { readonly a: Unit<GoldQuote>; readonly b: Unit<PredictedQuote> }): boolean {
  return a.span[0] === b.span[0];
}
