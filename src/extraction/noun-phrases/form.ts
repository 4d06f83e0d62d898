import { organizationNouns, tradeBodies } from "../lexicon/organizations.ts";
import { isPluralRole, roleOf } from "../lexicon/roles.ts";
import { courtesies, titleWords } from "../lexicon/titles.ts";
import { isCapital } from "./capital.ts";
import type { Token } from "../tokens.ts";
import type { Shape } from "./shapes.ts";

/** Whether a phrase names something: "President Trump" does, "the President", "Prime Minister", "the Court" describe. */
export function endsInName(
  tokens: readonly Token[],
  shape: (at: number) => Shape,
  first: number,
  last: number,
  head: number,
): boolean {
  if (shape(head) !== "NAME") return false;
  const { lower, text } = tokens[head] as Token;
  // "Reporters Without Borders", "Daughters of the American Revolution", "Bank of England"
  const isLinked = last - head > 1;
  if (isLinked && (isPluralRole(lower) || organizationNouns.has(lower))) return true;
  if (tradeBodies.has(lower) && isNamedBefore(tokens, shape, first, head)) return true;
  const isAcronym = /^\p{Lu}{2,}$/u.test(text);
  if ((!isAcronym || text.length < 4) && (titleWords.has(lower) || roleOf(lower) !== null))
    return courtesyBefore(tokens, first, head);
  if (!organizationNouns.has(lower) || isAcronym) return true;
  for (let at = first; at < last; at += 1) {
    if (at !== head && shape(at) === "NAME" && !/^(?:the|this|that|our)$/.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

/** "Rideau Transit Builders", "Toll Brothers": another capital before, that is no trade or party. */
function isNamedBefore(tokens: readonly Token[], shape: (at: number) => Shape, first: number, head: number): boolean {
  const { text, lower } = tokens[head - 1] as Token;
  return (
    head > first &&
    isCapital(tokens[head]?.text ?? "") &&
    isCapital(text) &&
    shape(head - 1) === "NAME" &&
    roleOf(lower) === null
  );
}

// "Mr Speaker", "Ms Driver"; "John Major" and "Gordon Banks" have no title before them but a name.
function courtesyBefore(tokens: readonly Token[], first: number, head: number): boolean {
  const before = tokens[head - 1];
  if (before === undefined || head - 1 < first) return false;
  return (
    courtesies.MALE.has(before.lower) || courtesies.FEMALE.has(before.lower) || courtesies.EITHER.has(before.lower)
  );
}
