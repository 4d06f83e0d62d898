import type { Document } from "./document.ts";
import type { GapFact } from "./facts.ts";
import { gapRulesIn, missing } from "./gaps/rules.ts";
import { binding, determiners } from "./lexicon/gaps.ts";

/** The places of a text where words are missing that a feed must have lost, mostly names: empty spans, in order. */
export function findGaps({ tokens, sentences }: Document): readonly GapFact[] {
  const gaps: GapFact[] = [];
  sentences.forEach(({ first, last, paragraph }, index) => {
    const opens = sentences[index - 1]?.paragraph !== paragraph;
    const closes = sentences[index + 1]?.paragraph !== paragraph;
    const ruleAt = gapRulesIn({ tokens, first, last, opens });
    for (let at = first; at < last; at += 1) {
      const rule = ruleAt(at);
      if (rule === undefined) continue;
      const start = tokens[at]?.start ?? 0;
      // Words lost at the beginning of a paragraph stood somewhere after the previous one.
      const place = at === first && opens ? (tokens[at - 1]?.end ?? start) : start;
      gaps.push({ start: place, end: place, reason: missing(rule, { tokens, at, first, last, opens }) });
    }
    const end = tokens[last - 1];
    if (closes && end !== undefined && last - first > 2 && (determiners.has(end.lower) || binding.has(end.lower))) {
      gaps.push({ start: end.end, end: end.end, reason: `The paragraph breaks off behind "${end.text}".` });
    }
  });
  return gaps;
}
