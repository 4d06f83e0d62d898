import { portfolios } from "../lexicon/descriptions.ts";
import { commonKind } from "../lexicon/gazetteer.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { organizationNouns, tradeBodies } from "../lexicon/organizations.ts";
import { isPluralRole, roleOf } from "../lexicon/roles.ts";
import { isCourtesy, titleWords } from "../lexicon/titles.ts";
import { isCapital } from "./capital.ts";
import type { Token } from "../tokens.ts";
import type { Shape } from "./shape.ts";

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
    return isFamilyName(tokens, shape, first, head);
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

/**
 * "Mr Speaker", "John Major", "spokesman Bo Dean", "President Ada Baker": a trade after a form of address or a given name
 * is somebody's family name.
 */
function isFamilyName(tokens: readonly Token[], shape: (at: number) => Shape, first: number, head: number): boolean {
  const before = tokens[head - 1];
  if (before === undefined || head - 1 < first || !isCapital(tokens[head]?.text ?? "")) return false;
  if (isCourtesy(before.lower)) return true;
  if (shape(head - 1) !== "NAME" || !mayBeGivenName(before)) return false;
  if (givenNameGender(before.lower) !== null) return true;
  const opening = tokens[head - 2];
  if (opening === undefined || head - 2 < first) return false;
  // "spokesman Bo Dean", "Senator Bo Dean"
  return isCourtesy(opening.lower) || titleWords.has(opening.lower) || roleOf(opening.lower) !== null;
}

/** Words that stand between an office and its rank: "State Senator", "Assistant Police Chief". */
const ofOffices =
  /^(?:state|prime|vice|deputy|assistant|associate|senior|junior|general|executive|managing|federal|national|city|county|district|former|acting|interim|lord|lady|brigadier|labour|labor|party|union|crown)$/;

function mayBeGivenName({ lower, text }: Token): boolean {
  if (!/^\p{Lu}[\p{Ll}'’]/u.test(text) || ofOffices.test(lower) || portfolios.has(lower)) return false;
  if (titleWords.has(lower) || roleOf(lower) !== null || organizationNouns.has(lower)) return false;
  return commonKind(text) === null && !/(?:ese|ish|[aei]an)$/.test(lower);
}
