import type { QuoteFact, Referent, SpeakerCandidateFact } from "../../facts.ts";
import type { KnownEntity } from "../../knowledge.ts";

/** A quote whose speaking state is given with the reason why its seat of government stands for it. */
export function withSeatOfGovernment(quote: QuoteFact, referents: readonly Referent[]): QuoteFact {
  const { speaker, speakerCertainty, speakerCandidates } = quote;
  const referent = speaker?.referent ?? null;
  const entity = referent === null ? null : (referents[referent]?.entity ?? null);
  if (speaker === null || referent === null || entity?.kind !== "COUNTRY") return quote;
  const reason = seatReason(speaker.text, entity);
  if (reason === null) return quote;
  const own = speakerCandidates.find((candidate) => candidate.referent === referent);
  const chosen: SpeakerCandidateFact = {
    referent,
    score: own?.score ?? speakerCertainty ?? 0,
    reasons: [...(own?.reasons ?? []), reason],
  };
  return { ...quote, speakerCandidates: [chosen, ...speakerCandidates.filter((candidate) => candidate !== own)] };
}

/** "Pyongyang is the seat of North Korea's government"; null for words that name the country itself. */
function seatReason(words: string, { name, aliases }: KnownEntity): string | null {
  const bare = words.replace(/^the /iu, "");
  const isSeat = aliases.some(({ kind, text }) => kind === "METONYM" && text === bare);
  return isSeat ? `${bare} is the seat of ${name}${name.endsWith("s") ? "'" : "'s"} government` : null;
}
