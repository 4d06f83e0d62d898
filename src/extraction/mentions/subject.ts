import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";

/** Whether a phrase is likely the subject of a clause: a verb follows, and neither a preposition nor a verb precedes. */
export function isSubject(tokens: readonly Token[], { first, last }: NounPhrase): boolean {
  const before = tokens[first - 1];
  if (
    before !== undefined &&
    /^(?:of|to|with|by|from|for|on|at|in|about|against|between|into|over|among|under|near)$/.test(before.lower)
  )
    return false;
  if (/^(?:him|them|me|us)$/.test(tokens[first]?.lower ?? "")) return false;
  const end = afterComplement(tokens, last);
  for (let at = end; at < end + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.pos === "VERB" || token.pos === "AUX") return !token.lower.endsWith("ing");
    if (token.pos !== "ADV" && token.lower !== "who" && token.lower !== "also") break;
  }
  const after = tokens[end];
  // "Basuki, spokesman for the military, said"; the first name of a sentence is its topic in any case.
  return (
    after?.text === "," &&
    (before === undefined || /^(?:[.!?”"’:;]|and|but|that|,)$/u.test(before.text) || before.pos === "SCONJ")
  );
}

/** Past "of the National Party" in "Judith Collins of the National Party called". */
function afterComplement(tokens: readonly Token[], last: number): number {
  if (!/^(?:of|from|at|for)$/.test(tokens[last]?.lower ?? "")) return last;
  let at = last + 1;
  while (at < last + 7 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[at]?.pos ?? "")) at += 1;
  return at;
}
