import type { Document } from "../document.ts";
import { organizationNouns } from "../lexicon/organizations.ts";
import { roleOf } from "../lexicon/roles.ts";
import type { NounPhrase } from "../noun-phrases.ts";

const branches = /^(?:Ministry|Department|Embassy|Consulate|Mission|Directorate)$/;
// What an office, a trade or a body is of: "spokesman for", "professor at", "adviser to", "ministry in".
const ofPeople = /^(?:of|for|at|to|with|from)$/;
const ofBodies = /^(?:of|for)$/;
const ofBranches = /^in$/;
const where = /^(?:in|of|for|at)$/;
// "engineers at all times", "workers from the start"
const moments = /^(?:times?|moments?|start|beginning|end|outset|cost|expense|risk|odds|least|large|random|home|work)$/;
const parts = /^(?:one|two|three|some|many|most|both|several|each|all)$/;
// "a spokesman for the Ministry of Health in Gaza": further than this no description goes.
const maxLinks = 3;

/** The last phrase of what a description is of, "the council" of "a spokesman for the council"; null where it has none. */
export function makeComplements(
  { tokens, sentences }: Document,
  phrases: readonly NounPhrase[],
): (phrase: NounPhrase) => NounPhrase | null {
  const byFirst = new Map<number, NounPhrase>();
  for (const phrase of phrases) if (!phrase.possessor && !byFirst.has(phrase.first)) byFirst.set(phrase.first, phrase);
  const starts = new Set(sentences.map(({ first }) => first));

  return (phrase) => {
    if (phrase.form === "NAME") {
      const place = isBranch(phrase) ? linked(phrase, ofBranches) : null;
      return place?.form === "NAME" ? place : null;
    }
    if (phrase.form !== "DESCRIPTION" || phrase.possessor || phrase.head !== phrase.last - 1) return null;
    const noun = tokens[phrase.head]?.lower ?? "";
    const wanted = roleOf(noun) !== null ? ofPeople : organizationNouns.has(noun) ? ofBodies : null;
    if (wanted === null) return null;
    let last = linked(phrase, wanted);
    for (let links = 1; last !== null && links < maxLinks; links += 1) {
      const next = linked(last, where);
      // "a spokesman for the council in a statement": only a name is where a body is.
      if (next === null || (next.form !== "NAME" && tokens[last.last]?.lower !== "of")) break;
      last = next;
    }
    return last;
  };

  // "The Ministry of Health in Gaza" is not that of any other place.
  function isBranch({ first, last, possessor }: NounPhrase): boolean {
    if (possessor) return false;
    for (let at = first; at < last; at += 1) if (branches.test(tokens[at]?.text ?? "")) return true;
    return false;
  }

  function linked({ last }: NounPhrase, wanted: RegExp): NounPhrase | null {
    if (!wanted.test(tokens[last]?.lower ?? "") || starts.has(last) || starts.has(last + 1)) return null;
    const next = byFirst.get(last + 1);
    if (next === undefined || isPart(last)) return next ?? null;
    return next.form === "PRONOUN" || moments.test(tokens[next.head]?.lower ?? "") ? null : next;
  }

  // "a spokesman for one of them"
  function isPart(at: number): boolean {
    return parts.test(tokens[at - 1]?.lower ?? "") && /^(?:them|us|these|those)$/.test(tokens[at + 1]?.lower ?? "");
  }
}
