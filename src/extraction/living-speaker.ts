import type { QuoteFact, Referent } from "./facts.ts";
import { livesOn } from "./linking/period.ts";

/**
 * Nobody speaks after death: the words stay as written, but mean somebody who is only a candidate. `publishedAt` counts
 * where the text does not tell when something was said.
 */
export function withLivingSpeaker(
  quote: QuoteFact,
  referents: readonly Referent[],
  publishedAt: string | null,
): QuoteFact {
  const { speaker, said } = quote;
  const moment = said?.value ?? publishedAt;
  const referent = speaker?.referent ?? null;
  const entity = referent === null ? null : (referents[referent]?.entity ?? null);
  if (speaker === null || referent === null || entity === null || moment === null || livesOn(entity, moment)) {
    return quote;
  }
  const candidate = { referent, score: 0.1, reasons: ["had died before the words were spoken"] };
  return {
    ...quote,
    speaker: { ...speaker, referent: null },
    speakerCertainty: null,
    speakerCandidates: [candidate],
  };
}
