import { agentWords } from "../../extraction/agent-words.ts";
import type { AboutFact, AgentFact, Facts, QuoteFact, Referent } from "../../extraction/facts.ts";
import type { Span } from "../../extraction/span.ts";

/** One line of `onrecord extract --jsonl`. Offsets are UTF-16 code units into the text, ends exclusive. */
export interface ExtractedArticle {
  readonly id: string;
  readonly language: string;
  readonly quotes: readonly ExtractedQuote[];
  readonly mentions: readonly ExtractedMention[];
  readonly dates: readonly ExtractedDate[];
  readonly gaps: readonly Span[];
}

export interface ExtractedQuote extends Span {
  readonly parts: readonly (readonly [start: number, end: number])[];
  readonly kind: "direct" | "mixed" | "indirect";
  readonly text: string;
  /** Whether the speaker asserts, denies or asks what the words say. */
  readonly polarity: "asserted" | "denied" | "questioned";
  readonly cue: string | null;
  /** The fullest name that the text itself gives the speaker, else how it describes him. */
  readonly speaker_text: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
  /** The speaker's name in the knowledge base, else the full name in the text; null when neither is known. */
  readonly speaker: string | null;
  /** Who passed it on, nearest to the speaker first. */
  readonly reported_by: readonly string[];
  readonly about: readonly ExtractedAbout[];
}

/** A country has a code (ISO 3166-1 alpha-2); everything has a name. */
export interface ExtractedAbout {
  readonly code?: string;
  readonly name: string;
  readonly kind: Referent["kind"];
  readonly basis: AboutFact["basis"];
}

export interface ExtractedMention extends Span {
  readonly text: string;
  readonly kind: Referent["kind"];
  readonly name: string;
  readonly code: string | null;
}

export interface ExtractedDate extends Span {
  readonly value: string;
  readonly precision: string;
}

/** What was read in an article, in the words of `--jsonl`. */
export function extractedArticle(id: string, facts: Facts): ExtractedArticle {
  const { language, referents, quotes, mentions, dates, gaps } = facts;
  return {
    id,
    language,
    quotes: quotes.map((quote) => extractedQuote(quote, referents)),
    mentions: mentions.flatMap(({ start, end, text, referent }) => {
      const { kind = "OTHER", name = null, entity = null } = referents[referent] ?? {};
      const known = entity?.name ?? name;
      // Words like "officials" are followed through the text, but name nobody.
      return known === null ? [] : [{ start, end, text, kind, name: known, code: entity?.code ?? null }];
    }),
    dates: dates.map(({ start, end, value, precision }) => ({ start, end, value, precision })),
    gaps: gaps.map(({ start, end }) => ({ start, end })),
  };
}

function extractedQuote(quote: QuoteFact, referents: readonly Referent[]): ExtractedQuote {
  const { start, end, parts, kind, text, polarity, cue, speaker, reporters, about } = quote;
  const who = referentOf(speaker, referents);
  return {
    start,
    end,
    parts: parts.map((part) => [part.start, part.end] as const),
    kind: kindWords[kind],
    text,
    polarity: polarityWords[polarity],
    cue: cue?.text ?? null,
    speaker_text: speaker === null ? null : agentWords(speaker, who),
    speaker_start: speaker?.start ?? null,
    speaker_end: speaker?.end ?? null,
    speaker: who?.entity?.name ?? (who?.isNameable === true ? who.name : null),
    reported_by: reporters.map((reporter) => {
      const referent = referentOf(reporter, referents);
      return referent?.entity?.name ?? agentWords(reporter, referent);
    }),
    about: about.map((fact) => extractedAbout(fact, referents)),
  };
}

const polarityWords = { ASSERTED: "asserted", DENIED: "denied", QUESTIONED: "questioned" } as const;

const kindWords = { DIRECT: "direct", MIXED: "mixed", INDIRECT: "indirect" } as const;

function extractedAbout({ text, referent, basis }: AboutFact, referents: readonly Referent[]): ExtractedAbout {
  const { kind = "OTHER", name = null, entity = null } = referents[referent] ?? {};
  const code = entity?.code ?? null;
  return { ...(code === null ? {} : { code }), name: entity?.name ?? name ?? text, kind, basis };
}

/** Whom an agent is; undefined for words that refer to nothing in particular. */
export function referentOf(agent: AgentFact | null, referents: readonly Referent[]): Referent | undefined {
  return typeof agent?.referent === "number" ? referents[agent.referent] : undefined;
}
