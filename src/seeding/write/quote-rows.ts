import { quoteKey } from "../../quotes/quote.ts";
import { surroundings } from "../../quotes/surroundings.ts";
import type { SeedCandidate, SeedQuote } from "../article-format.ts";
import { type DatePrecision, momentOf } from "../dates.ts";
import type { Registry } from "../checks/registry.ts";
import { type Span, spanOf } from "../checks/spans.ts";

/** A statement, the same in whichever article it stands. */
export interface QuoteRows {
  readonly key: string;
  /** The name of the article that these facts were read in. */
  readonly article: string;
  readonly text: string;
  readonly kind: SeedQuote["kind"];
  readonly polarity: NonNullable<SeedQuote["polarity"]>;
  readonly speaker: string | null;
  readonly speakerText: string | null;
  readonly saidAt: Date | null;
  readonly saidPrecision: DatePrecision;
  readonly candidates: readonly CandidateRow[];
  readonly about: readonly AboutRow[];
}

/** One whom a name may mean. */
export interface CandidateRow {
  readonly entity: string;
  readonly score: number;
  readonly reasons: string[];
}

interface AboutRow extends Span {
  readonly entity: string;
  readonly basis: NonNullable<SeedQuote["about"]>[number]["basis"];
  readonly text: string;
  /** The name of the article whose body the span is in. */
  readonly article: string;
}

/** A statement where it stands in one article. */
export interface OccurrenceRows extends Span {
  readonly key: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly cue: string | null;
  readonly speakerText: string | null;
  readonly speakerCertainty: number | null;
  readonly parts: number[];
  readonly attribution: readonly AttributionRow[];
}

interface AttributionRow {
  readonly relation: "SAID" | "REPORTED" | "PUBLISHED";
  readonly agent: string | null;
  readonly text: string;
}

interface Source {
  readonly body: string;
  readonly articleKey: string;
}

/** What a quote of a file states, apart from its place. */
export function quoteRows(quote: SeedQuote, source: Source & { readonly name: string }): QuoteRows {
  const said = momentOf(quote.saidAt);
  return {
    key: keyOf(quote, source),
    article: source.name,
    text: quote.text,
    kind: quote.kind,
    polarity: polarityOf(quote),
    speaker: quote.speaker ?? null,
    speakerText: quote.speakerText ?? null,
    saidAt: said.at,
    saidPrecision: said.precision,
    candidates: candidateRows(quote.candidates),
    about: (quote.about ?? []).map(({ entity, basis, text, at }) => ({
      entity,
      basis,
      text,
      article: source.name,
      ...spanOf(source.body, { text, at }),
    })),
  };
}

/** Candidates without the notes that only readers of the file need. */
export function candidateRows(candidates: readonly SeedCandidate[] = []): readonly CandidateRow[] {
  return candidates.map(({ entity, score, reasons }) => ({ entity, score, reasons }));
}

/** The place of a quote of a file, and the way from its speaker to the page. */
export function occurrenceRows(
  quote: SeedQuote,
  source: Source,
  publisher: string | undefined,
  registry: Registry,
): OccurrenceRows {
  const span = spanOf(source.body, quote);
  const parts = (quote.parts ?? []).map((part) => spanOf(source.body, part));
  const whole = quote.kind === "DIRECT" && parts.length === 0 ? [span] : parts;
  return {
    key: keyOf(quote, source),
    ...span,
    text: quote.text,
    ...surroundings(source.body, span),
    cue: quote.cue ?? null,
    speakerText: quote.speakerText ?? null,
    // A person has read who speaks.
    speakerCertainty: quote.speaker === undefined ? null : 1,
    parts: whole.toSorted((one, other) => one.start - other.start).flatMap(({ start, end }) => [start, end]),
    attribution: attribution(quote, publisher, registry),
  };
}

function keyOf(quote: SeedQuote, { articleKey }: Source): string {
  const { speaker, text } = quote;
  return quoteKey(speaker === undefined ? { unknownIn: articleKey } : { slug: speaker }, text, polarityOf(quote));
}

const polarityOf = ({ polarity = "ASSERTED" }: SeedQuote) => polarity;

function attribution(
  { speaker, speakerText, via = [] }: SeedQuote,
  publisher: string | undefined,
  registry: Registry,
): readonly AttributionRow[] {
  const nameOf = (slug: string | undefined) => (slug === undefined ? undefined : registry.find(slug)?.name);
  return [
    { relation: "SAID", agent: speaker ?? null, text: speakerText ?? nameOf(speaker) ?? "unknown speaker" },
    ...via.map(({ agent, text }) => ({ relation: "REPORTED" as const, agent: agent ?? null, text })),
    { relation: "PUBLISHED", agent: publisher ?? null, text: nameOf(publisher) ?? "unknown publisher" },
  ];
}
