import type { GoldArticle, GoldQuote, PredictedQuote, Prediction, Span } from "./gold.ts";
import { isPronoun, isSameName } from "./same-name.ts";

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
  readonly errors: readonly ScoreError[];
}

export interface ScoreError {
  readonly error: "missed" | "invented" | "speaker";
  readonly article: string;
  readonly text: string;
  readonly kind?: string;
  readonly gold?: string | null;
  readonly predicted?: string | null;
}

interface Unit<Quote> {
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
  };
  const errors = articles.flatMap((article) =>
    scoreArticle(article, predictions.get(article.id)?.quotes ?? [], kinds, counts),
  );
  return { ...counts, errors };
}

function scoreArticle(
  { id, text, quotes }: GoldArticle,
  predicted: readonly PredictedQuote[],
  kinds: ReadonlySet<string> | null,
  counts: Counts,
): readonly ScoreError[] {
  const counted = quotes.filter((quote) => doesCount(quote, kinds)).flatMap((quote) => units(text, quote));
  const ignored = quotes.filter((quote) => !doesCount(quote, kinds)).flatMap((quote) => units(text, quote));
  const all = predicted.flatMap((quote) => units(text, quote));
  const exact = pairUp(counted, all, (a, b) => (a[0] === b[0] && a[1] === b[1] ? 1 : 0));
  const found = pairUp(counted, all, (a, b) => (shared(a, b) >= 0.8 ? shared(a, b) : 0));
  const isIgnored = ({ span }: Unit<PredictedQuote>) =>
    ignored.some((unit) => intersection(unit.span, span) >= 0.5 * (span[1] - span[0]));
  const countedPredictions = (pairs: ReadonlyMap<unknown, Unit<PredictedQuote>>) => {
    const used = new Set(pairs.values());
    return all.filter((unit) => used.has(unit) || !isIgnored(unit));
  };

  const errors: ScoreError[] = [];
  for (const unit of counted) {
    const match = found.get(unit);
    const { quote } = unit;
    const shown = { article: id, kind: quote.kind, text: text.slice(...unit.span).slice(0, 100) };
    if (match === undefined) errors.push({ error: "missed", ...shown });
    if (quote.speaker_text !== null) counts.goldWithSpeaker += 1;
    if (match === undefined || quote.speaker_text === null) continue;
    counts.foundWithSpeaker += 1;
    const aliases = quote.speaker_aliases ?? [];
    const said = match.quote.speaker_text;
    if (isRight(quote, match.quote)) counts.rightSpeaker += 1;
    else errors.push({ error: "speaker", ...shown, gold: quote.speaker_text, predicted: said });
    if (aliases.length > 0) counts.resolvable += 1;
    if (aliases.some((alias) => isSameName(alias, said))) counts.resolved += 1;
  }
  const judged = countedPredictions(found);
  const used = new Set(found.values());
  for (const unit of judged.filter((one) => !used.has(one))) {
    errors.push({ error: "invented", article: id, text: text.slice(...unit.span).slice(0, 100) });
  }
  const speakerless = [...found.keys()].filter(({ quote }) => quote.speaker_text === null).length;
  counts.gold += counted.length;
  counts.predicted += judged.length;
  counts.exact += exact.size;
  counts.found += found.size;
  counts.predictedToJudge += judged.length - speakerless;
  return errors;
}

function doesCount(quote: GoldQuote, kinds: ReadonlySet<string> | null): boolean {
  const doubtful = quote.ignore === true || quote.speech === false || quote.negated === true;
  return !doubtful && (kinds === null || kinds.has(quote.kind));
}

function isRight(gold: GoldQuote, predicted: PredictedQuote): boolean {
  const { speaker_text: name } = gold;
  if ([name, ...(gold.speaker_aliases ?? [])].some((alias) => isSameName(alias, predicted.speaker_text))) return true;
  const bothPronouns = isPronoun(name ?? "") && isPronoun(predicted.speaker_text ?? "");
  return bothPronouns && gold.speaker_start === predicted.speaker_start;
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
    .toSorted((x, y) => y.by - x.by);
  const pairs = new Map<Unit<GoldQuote>, Unit<PredictedQuote>>();
  const used = new Set<Unit<PredictedQuote>>();
  for (const { a, b } of candidates) {
    if (pairs.has(a) || used.has(b)) continue;
    pairs.set(a, b);
    used.add(b);
  }
  return pairs;
}
