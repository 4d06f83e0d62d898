import type { Document } from "./document.ts";
import type { GapFact } from "./facts.ts";
import { gapRules } from "./gaps/rules.ts";
import { bindingPrepositions, determiners, leaders } from "./gaps/words.ts";
import type { Token } from "./tokens.ts";

/** The places of a text where words are missing that a feed must have lost, mostly names: empty spans, in order. */
export function findGaps({ tokens, sentences }: Document): readonly GapFact[] {
  const gaps: GapFact[] = [];
  sentences.forEach(({ first, last, paragraph }, index) => {
    const opens = sentences[index - 1]?.paragraph !== paragraph;
    const closes = sentences[index + 1]?.paragraph !== paragraph;
    for (let at = first; at < last; at += 1) {
      const start = tokens[at]?.start ?? 0;
      if (at > first && !mayGap(tokens[at - 1], tokens[at])) continue;
      const joint = { tokens, at, first, last, opens };
      for (const rule of gapRules) {
        const reason = rule(joint);
        if (reason === null) continue;
        // What a paragraph lost at its beginning stood anywhere behind the one before.
        const place = at === first && opens ? (tokens[at - 1]?.end ?? start) : start;
        gaps.push({ start: place, end: place, reason });
        break;
      }
    }
    const end = tokens[last - 1];
    if (
      closes &&
      end !== undefined &&
      last - first > 2 &&
      (determiners.has(end.lower) || bindingPrepositions.has(end.lower))
    ) {
      gaps.push({ start: end.end, end: end.end, reason: `The paragraph breaks off behind "${end.text}".` });
    }
  });
  return gaps;
}

/** Whether a gap can follow this word at all: most words are none of those, and cost one look. */
function mayGap(before: Token | undefined, next: Token | undefined): boolean {
  if (before === undefined || next === undefined) return false;
  if (before.pos === "PUNCT" || leaders.has(before.lower)) return true;
  return next.pos === "AUX" || next.pos === "PART";
}
