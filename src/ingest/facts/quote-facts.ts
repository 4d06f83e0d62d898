import type { AgentFact, QuoteFact } from "../../extraction/facts.ts";
import type { SpanRow } from "../writer/article.sql.ts";
import { type DatePrecision, firstInstant } from "../../articles/publication.ts";
import { quoteKey } from "../../quotes/quote.ts";
import { statementBands } from "../../quotes/same-statement.ts";
import { surroundings } from "../../quotes/surroundings.ts";
import type { ArticleSource, CandidateSlug, Referred } from "./article-facts.ts";

/** The facts of a statement that don't depend on the article; entities by slug. */
export interface StatementFacts {
  readonly text: string;
  readonly kind: QuoteFact["kind"];
  readonly speakerText: string | null;
  readonly saidAt: string | null;
  readonly saidPrecision: DatePrecision;
  readonly candidates: readonly CandidateSlug[];
}

/** A statement where it stands in an article. */
export interface QuoteFacts extends SpanRow {
  readonly key: string;
  readonly polarity: QuoteFact["polarity"];
  readonly speaker: string | null;
  readonly speakerCertainty: number | null;
  readonly bands: readonly number[];
  readonly statement: StatementFacts;
  readonly about: readonly AboutSlug[];
  readonly text: string;
  readonly speakerText: string | null;
  readonly before: string;
  readonly after: string;
  readonly cue: string | null;
  /** Start, end, start, end, … of the pieces in marks. */
  readonly parts: readonly number[];
  readonly attribution: readonly StepSlug[];
}

export interface AboutSlug extends SpanRow {
  readonly entity: string;
  readonly basis: string;
  readonly text: string;
}

export interface StepSlug {
  readonly relation: "SAID" | "REPORTED" | "PUBLISHED";
  readonly agent: string | null;
  readonly text: string;
}

/** The rows of an article's quotes. */
export function quoteFacts(
  quotes: readonly QuoteFact[],
  referred: readonly Referred[],
  source: ArticleSource,
): readonly QuoteFacts[] {
  return quotes.map((quote) => {
    const speaker = agentSlug(quote.speaker, referred);
    const speakerText = quote.speaker?.text ?? null;
    return {
      ...placeOf(quote, source),
      ...identityOf({ speaker, text: quote.text, polarity: quote.polarity }, source.key),
      speakerCertainty: speaker === null ? null : quote.speakerCertainty,
      statement: {
        text: quote.text,
        kind: quote.kind,
        speakerText,
        saidAt: quote.said === null ? null : firstInstant(quote.said.value),
        saidPrecision: quote.said?.precision ?? "UNKNOWN",
        candidates: candidatesOf(quote, referred),
      },
      about: aboutOf(quote, referred),
      speakerText,
      cue: quote.cue?.text ?? null,
      attribution: attributionOf(quote, speaker, referred, source),
    };
  });
}

interface Said {
  readonly speaker: string | null;
  readonly text: string;
  readonly polarity: QuoteFact["polarity"];
}

/** The identity of a statement in all articles, and the hashes that find other wordings. */
export function identityOf({ speaker, text, polarity }: Said, articleKey: string) {
  return {
    key: quoteKey(speaker === null ? { unknownIn: articleKey } : { slug: speaker }, text, polarity),
    speaker,
    polarity,
    bands: statementBands(speaker, text, polarity),
  };
}

/** Where a quote stands, and the words around it. */
export function placeOf(
  { start, end, text, kind, marked }: Pick<QuoteFact, "start" | "end" | "text" | "kind" | "marked">,
  { body }: Pick<ArticleSource, "body">,
) {
  const spans = kind === "DIRECT" && marked.length === 0 ? [{ start, end }] : marked;
  const parts = spans.toSorted((one, other) => one.start - other.start).flatMap((span) => [span.start, span.end]);
  return { start, end, text, parts, ...surroundings(body, { start, end }) };
}

/** A topic or an event does not speak: of "the crisis said" the speaker is not known. */
function agentSlug(agent: AgentFact | null, referred: readonly Referred[]): string | null {
  const who = agent === null || agent.referent === null ? undefined : referred[agent.referent];
  return who?.canSpeak === true ? who.slug : null;
}

function candidatesOf({ speaker, speakerCandidates }: QuoteFact, referred: readonly Referred[]) {
  if (speakerCandidates.length === 0) return referred[speaker?.referent ?? -1]?.candidates ?? [];
  const bySlug = new Map<string, CandidateSlug>();
  for (const { referent, score, reasons } of speakerCandidates) {
    for (const candidate of bearersOf(referred[referent], score, reasons)) {
      if (!bySlug.has(candidate.entity)) bySlug.set(candidate.entity, candidate);
    }
  }
  return [...bySlug.values()];
}

/** Whom a phrase that may name the speaker can mean: the entity it is read as, then everybody else who fits the name. */
function bearersOf(who: Referred | undefined, score: number, reasons: readonly string[]): readonly CandidateSlug[] {
  if (who === undefined) return [];
  const others = who.speakers
    .filter(({ entity }) => entity !== who.slug)
    .map((other) => ({ ...other, score: share(score * other.score), reasons: [...other.reasons, ...reasons] }));
  if (who.slug === null || !who.canSpeak) return others;
  const known = who.speakers.find(({ entity }) => entity === who.slug)?.reasons ?? [];
  return [{ entity: who.slug, score: share(score), reasons: [...known, ...reasons] }, ...others];
}

const share = (score: number) => Math.round(Math.min(Math.max(score, 0), 1) * 1000) / 1000;

function aboutOf({ about }: QuoteFact, referred: readonly Referred[]): readonly AboutSlug[] {
  const bySlug = new Map<string, AboutSlug>();
  for (const { start, end, text, referent, basis } of about) {
    const slug = referred[referent]?.slug ?? null;
    if (slug !== null && !bySlug.has(slug)) bySlug.set(slug, { start, end, text, entity: slug, basis });
  }
  return [...bySlug.values()];
}

function attributionOf(
  quote: QuoteFact,
  speaker: string | null,
  referred: readonly Referred[],
  { publisher, agency }: ArticleSource,
): readonly StepSlug[] {
  const reporters = quote.reporters.map((reporter): StepSlug => {
    return { relation: "REPORTED", agent: agentSlug(reporter, referred), text: reporter.text };
  });
  const isNews =
    agency !== null && ![publisher?.slug, speaker, ...reporters.map(({ agent }) => agent)].includes(agency.slug);
  return [
    { relation: "SAID", agent: speaker, text: quote.speaker?.text ?? "unknown speaker" },
    ...reporters,
    ...(isNews ? [{ relation: "REPORTED" as const, agent: agency.slug, text: agency.name }] : []),
    { relation: "PUBLISHED", agent: publisher?.slug ?? null, text: publisher?.name ?? "unknown publisher" },
  ];
}
