import type { Decisions } from "./coreference/decisions-at.ts";
import type { Document } from "./document.ts";
import type { AgentFact, MentionFact, Referent, SpeakerCandidateFact } from "./facts.ts";
import { mentionAt, referentAt } from "./mention-at.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { countBefore } from "./ordered.ts";
import type { Quotation } from "./quotations/quotation.ts";

/** How sure the place of the speaker's words beside the quote makes it that they mean the speaker. */
const byBasis: Record<AgentFact["basis"], { readonly certainty: number; readonly reason: string }> = {
  CUE: { certainty: 1, reason: "named beside the words that say somebody spoke" },
  INVERTED: { certainty: 1, reason: "named after the words that say somebody spoke" },
  PASSIVE: { certainty: 0.95, reason: "named as the one who was quoted" },
  CARRIED: { certainty: 0.9, reason: "spoke just before, and nobody else is named" },
};

/** "Norway and Sweden said": what both say is stored under the first. */
const together = { certainty: 0.45, reason: "speaks together with others" };

const nearbyReason = "stands near the words; the text does not tell who speaks";

interface Reading {
  readonly document: Document;
  readonly referents: readonly Referent[];
  readonly mentions: readonly MentionFact[];
  readonly decisions: Decisions;
}

/** Who speaks, how sure that is, and everybody it could be with the reasons. A shared surname alone means nobody. */
export function speakerOf(
  reading: Reading,
  { speaker, speakerCandidates }: Quotation,
  written: AgentFact | null,
): {
  readonly speaker: AgentFact | null;
  readonly certainty: number | null;
  readonly candidates: readonly SpeakerCandidateFact[];
} {
  if (speaker === null || written === null || written.referent === null) {
    return { speaker: written, certainty: null, candidates: nearby(reading, speakerCandidates) };
  }
  const mention = mentionAt(reading, speaker.phrase);
  const decision = mention === null ? null : reading.decisions(mention);
  const partner = partnerOf(reading, speaker.phrase);
  const { certainty, reason } = partner === null ? byBasis[speaker.basis] : together;
  const candidates = (decision?.candidates ?? []).flatMap(({ at, score, reasons }, rank) => {
    const referent = referentAt(reading.mentions, at);
    const why = rank === 0 || decision?.isOpen === true ? [reason, ...reasons] : reasons;
    return referent === null ? [] : [{ referent, score: rounded(score * certainty), reasons: why }];
  });
  if (decision?.isOpen === true) {
    return { speaker: { ...written, referent: null }, certainty: null, candidates: distinct(candidates) };
  }
  const sure = rounded(certainty * (decision?.certainty ?? unknown));
  const beside = partner === null ? [] : [{ referent: partner, score: sure, reasons: [together.reason] }];
  const others = [...beside, ...candidates].filter(({ referent }) => referent !== written.referent);
  const own = candidates.find(({ referent }) => referent === written.referent)?.reasons ?? [reason];
  return {
    speaker: written,
    certainty: sure,
    candidates: distinct([{ referent: written.referent, score: sure, reasons: own }, ...others]),
  };
}

const unknown = 0.8;

/** A second name after the speaker and an "and": "the Rail Board (RB) and the Harbour Agency". */
function partnerOf({ document: { tokens }, mentions, referents }: Reading, { last, form }: NounPhrase): number | null {
  if (form !== "NAME") return null;
  const isShort = tokens[last]?.text === "(" && tokens[last + 2]?.text === ")";
  const and = isShort ? last + 3 : last;
  const next = tokens[and + 1];
  if (next === undefined || !/^(?:and|&)$/.test(tokens[and]?.lower ?? "")) return null;
  const index = countBefore(mentions, ({ start }) => start < next.start);
  const mention = mentions[index];
  if (mention === undefined || mention.start !== next.start || mention.form !== "NAME") return null;
  return speakingKinds.has(referents[mention.referent]?.kind ?? "OTHER") ? mention.referent : null;
}

const speakingKinds: ReadonlySet<Referent["kind"]> = new Set(["PERSON", "ORGANIZATION", "COUNTRY"]);

function nearby(reading: Reading, phrases: Quotation["speakerCandidates"]): readonly SpeakerCandidateFact[] {
  const referents = new Set(phrases.flatMap((phrase) => mentionAt(reading, phrase)?.referent ?? []));
  return [...referents].map((referent, rank) => ({
    referent,
    score: rounded(1 / (rank + 2)),
    reasons: [nearbyReason],
  }));
}

function distinct(candidates: readonly SpeakerCandidateFact[]): readonly SpeakerCandidateFact[] {
  const seen = new Set<number>();
  return candidates.filter(({ referent }) => !seen.has(referent) && seen.add(referent));
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
