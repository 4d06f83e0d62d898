import type { Document } from "../document.ts";
import type { ReferentKind } from "../facts.ts";
import { companySuffixes, looseNouns, organizationNouns } from "../lexicon/organizations.ts";
import { isPluralRole, nounGender, pluralRoleNouns, roleOf } from "../lexicon/roles.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import { countriesIn } from "./countries-in.ts";
import { articleOf, countsSeveral, skipArticle } from "./determiner.ts";
import type { Lookup } from "./lookup.ts";
import type { Reading } from "./mention.ts";
import { afterPossessor } from "./read-name.ts";

/** Reads a phrase without a name of its own: "the Russian leader", "Thailand's foreign ministry", "officials". */
export function readDescription({ text, tokens }: Document, phrase: NounPhrase, lookup: Lookup): Reading {
  const { first, last, head } = phrase;
  const noun = tokens[head]?.lower ?? "";
  const article = articleOf(tokens, phrase);
  const role = isGuard(tokens, head)
    ? null
    : (roleOf(noun) ?? (/^(?:old|year-old)$/.test(noun) && head > first ? "person" : null));
  const isPlural = meansSeveral(noun, role);
  const start = (tokens[skipArticle(tokens, first, last)] as Token).start;
  return {
    name: null,
    words: [],
    description: text.slice(start, (tokens[last - 1] as Token).end),
    roles: role === null ? [] : [role],
    noun,
    countries: countriesIn(tokens, first, head, lookup),
    kind: isGuard(tokens, head) ? "ORGANIZATION" : kindOf(noun, role, article),
    isSure: true,
    gender: isPlural ? null : nounGender(noun),
    number: isPlural || countsSeveral(tokens, first, afterPossessor(tokens, first, last)) ? "MANY" : "ONE",
    article,
  };
}

// "The coast guard" is no man on guard.
function isGuard(tokens: readonly Token[], head: number): boolean {
  return (
    tokens[head]?.lower === "guard" &&
    /^(?:coast|national|border|civil|home|republican|revolutionary|presidential)$/.test(tokens[head - 1]?.lower ?? "")
  );
}

function kindOf(noun: string, role: string | null, article: Reading["article"]): ReferentKind {
  if (role !== null || pluralRoleNouns.has(noun)) return "PERSON";
  if (looseNouns.has(noun) && article !== "DEFINITE") return "OTHER";
  return isBody(noun) || isBody(singular(noun)) ? "ORGANIZATION" : "OTHER";
}

function isBody(word: string): boolean {
  return organizationNouns.has(word) || companySuffixes.has(word);
}

function meansSeveral(noun: string, role: string | null): boolean {
  if (isPluralRole(noun) || noun === "police" || noun === "media") return true;
  return role === null && /[^su]s$/.test(noun);
}

function singular(noun: string): string {
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.endsWith("s") ? noun.slice(0, -1) : noun;
}
