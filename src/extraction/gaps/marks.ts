import { is, type Joint, reads, word } from "./joint.ts";

const emptied: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/^,$/, /^[,.]$/],
  [/^\($/, /^[),;]$/],
  [/^[—–]$/, /^,$/],
];

/** "German, , and Japanese", "()": two marks with nothing between. */
export function betweenMarks(joint: Joint): string | null {
  const [before, next] = [word(joint, -1), word(joint, 0)];
  return emptied.some(([one, other]) => reads(before, one) && reads(next, other))
    ? `Nothing stands between "${before?.text}" and "${next?.text}".`
    : null;
}

/** "Republic of Korea)- Intergovernmental": a hyphen that lost one of its sides. */
export function besideHyphen(joint: Joint): string | null {
  const [before, hyphen, next] = [word(joint, -2), word(joint, -1), word(joint, 0)];
  if (before === undefined || hyphen?.text !== "-" || next === undefined) return null;
  const isGlued = before.end === hyphen.start && next.start > hyphen.end;
  return isGlued && before.text === ")" && is(next, /PROPN/) ? "A hyphen joins nothing to the words before it." : null;
}

/** "a young man named." */
export function afterNaming(joint: Joint): string | null {
  const [noun, verb, next] = [word(joint, -2), word(joint, -1), word(joint, 0)];
  const isNaming = reads(verb, /^(?:named|nicknamed|titled|entitled|codenamed)$/) && is(noun, /NOUN/);
  return isNaming && reads(next, /^\.$/) ? `"${verb?.text}" has no name behind it.` : null;
}
