import type { Document } from "../document.ts";
import type { Mention } from "../mentions/mention.ts";
import type { EvidenceName } from "./evidence.ts";

/** The person whose death an article reports, and why a pronoun means that person. */
export interface Obituary {
  readonly deceased: Mention;
  evidenceFor(pronoun: Mention): readonly EvidenceName[];
}

// Further down a death is part of another story.
const firstSentences = 3;
const death = /^(?:died|dies|dead)$/;
const year = /^(?:18|19|20)\d\d$/;

/** Null for an article that does not open with the death of somebody it names. */
export function obituaryIn({ tokens, sentences }: Document, mentions: readonly Mention[]): Obituary | null {
  const deceased = mentions.find(
    (mention) => mention.sentence < firstSentences && opensSentence(mention) && dies(mention),
  );
  if (deceased === undefined) return null;
  return {
    deceased,
    evidenceFor(pronoun) {
      if (pronoun.index <= deceased.index || pronoun.gender === null) return [];
      if (death.test(tokens[pronoun.last]?.lower ?? "")) return ["died"];
      const told: EvidenceName[] = [];
      if (!pronoun.reported && isOfLife(pronoun)) told.push("ofLife");
      if (!pronoun.reported && sentences[pronoun.sentence - 1]?.paragraph !== sentences[pronoun.sentence]?.paragraph)
        told.push("opensParagraph");
      return told;
    },
  };

  function opensSentence({ first, form, words, speaks, sentence }: Mention): boolean {
    return form === "NAME" && words.length > 1 && !speaks && first - (sentences[sentence]?.first ?? 0) <= 3;
  }

  // "Maud Ferrier, the sculptor whose figures stand by the sea, has died"
  function dies({ last, sentence }: Mention): boolean {
    const end = sentences[sentence]?.last ?? last;
    for (let at = last; at < end; at += 1)
      if (death.test(tokens[at]?.lower ?? "")) return tokens[at - 1]?.lower !== "who";
    return false;
  }

  /** "Born in Hull, she …", "she once said", "he wrote in 1988": what the living said of the dead is not dated so. */
  function isOfLife({ sentence }: Mention): boolean {
    const { first = 0, last = 0 } = sentences[sentence] ?? {};
    if (tokens[first]?.lower === "born") return true;
    for (let at = first; at < last; at += 1)
      if (tokens[at]?.lower === "once" || year.test(tokens[at]?.text ?? "")) return true;
    return false;
  }
}
