import type { Document } from "../document.ts";
import type { ReferentKind } from "../facts.ts";
import { commonKind } from "../lexicon/gazetteer.ts";
import { type Gender, givenNameGender } from "../lexicon/given-names.ts";
import { isTrade } from "../lexicon/occupations.ts";
import { bodyRoles } from "../lexicon/organizations.ts";
import { namedLikePeople, storms } from "../lexicon/things.ts";
import { nounGender, roleOf } from "../lexicon/roles.ts";
import { courtesies, fullTitle, isCourtesy, titleWords } from "../lexicon/titles.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import { countriesIn } from "./countries-in.ts";
import { articleOf, skipArticle } from "./determiner.ts";
import type { Lookup } from "./lookup.ts";
import type { Reading } from "./mention.ts";
import { kindByOffice, nameKind } from "./name-kind.ts";
import { isPageant, nameParts, nameWords, ofBodies } from "./read-name.ts";

/** Reads a phrase that ends in a name: "Malaysia's Prime Minister Hamid Osman". */
export function readNaming({ text, tokens }: Document, phrase: NounPhrase, lookup: Lookup): Reading {
  const { first, last } = phrase;
  const { before, core, isOrganization } = nameParts(tokens, phrase, lookup);
  const name = between(text, tokens, core, last);
  const isTitled = hasTitle(tokens, before, core);
  const isBody = isOrganization || isCalledBody(tokens, before, core, last);
  const isThing =
    !isBody &&
    (isCalledThing(tokens, core - 1) || isStorm(tokens, core, last) || isPageant(tokens, core, last, lookup));
  const kind = isBody
    ? (lookup.kindOf(name) ?? commonKind(name) ?? "ORGANIZATION")
    : isTitled
      ? "PERSON"
      : isThing
        ? "OTHER"
        : kindOfUntitled(name, tokens, { ...phrase, core }, lookup);
  return {
    name,
    words: nameWords(name),
    description: core > before ? between(text, tokens, skipArticle(tokens, first, core), core) : "",
    roles: rolesIn(tokens, before, core),
    noun: null,
    countries: countriesIn(tokens, first, core, lookup),
    kind,
    isSure:
      isThing || (isTitled && !isBody) || lookup.kindOf(name) !== null || (isOrganization && commonKind(name) === null),
    gender: kind === "PERSON" || kind === null ? genderOf(tokens, before, core, last) : null,
    number: isPeople(tokens, phrase, core, lookup) ? "MANY" : "ONE",
    article: articleOf(tokens, phrase),
  };
}

function kindOfUntitled(
  name: string,
  tokens: readonly Token[],
  { first, last, core }: NounPhrase & { readonly core: number },
  lookup: Lookup,
): ReferentKind | null {
  const before = tokens[first - 1]?.lower ?? "";
  const kind = nameKind(name, tokens.slice(core, last), before, lookup) ?? kindByOffice(tokens, first);
  if (kind !== "PERSON" || lookup.kindOf(name) !== null) return kind;
  // "in Devon": a county may be called like a child. "The Maria Stella" is a ship or a shop.
  const isPlaced = last - first === 1 && before === "in";
  const isThing = core - first === 1 && tokens[first]?.lower === "the";
  return isPlaced || isThing ? null : kind;
}

/** "The ferry Elsa Brand": what bears the name is none of the people who have such names. */
function isCalledThing(tokens: readonly Token[], at: number): boolean {
  return namedLikePeople.has(tokens[at]?.lower ?? "");
}

/** "Category 5 Cyclone Edda" */
function isStorm(tokens: readonly Token[], core: number, last: number): boolean {
  return last - 2 >= core && storms.has(tokens[last - 2]?.lower ?? "");
}

/** "Broadcaster Zentrix", "state-run Zentrix" */
function isCalledBody(tokens: readonly Token[], before: number, core: number, last: number): boolean {
  if (core <= before || givenNameGender(tokens[core]?.lower ?? "") !== null) return false;
  return isOfBody(tokens[core - 1]?.lower ?? "", last - core);
}

/** People of two names live in London as well, so "London-based" tells a body of one word alone. */
function isOfBody(lower: string, length: number): boolean {
  if (bodyRoles.has(lower)) return true;
  return ofBodies.test(lower) && (length === 1 || !/based|born|backed|linked|aligned/.test(lower));
}

function between(text: string, tokens: readonly Token[], first: number, last: number): string {
  return text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
}

function rolesIn(tokens: readonly Token[], first: number, last: number): readonly string[] {
  return tokens.slice(first, last).flatMap(({ lower }) => {
    const role = roleOf(lower) ?? (titleWords.has(lower) ? fullTitle(lower) : null);
    return role === null ? [] : [role];
  });
}

function hasTitle(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens
    .slice(first, last)
    .some(({ lower }) => titleWords.has(lower) || isCourtesy(lower) || roleOf(lower) !== null || isTrade(lower));
}

function genderOf(tokens: readonly Token[], before: number, core: number, last: number): Gender | null {
  for (const { lower } of tokens.slice(before, core)) {
    if (courtesies.FEMALE.has(lower)) return "FEMALE";
    if (courtesies.MALE.has(lower)) return "MALE";
    const told = nounGender(lower);
    if (told !== null) return told;
  }
  // A name of one word may be a surname that looks like a given name.
  if (last - core < 2) return null;
  const given = givenNameGender(tokens[core]?.lower ?? "");
  return given === "EITHER" ? null : given;
}

// "Afghans", "Muslims", "Democrats"
function isPeople(tokens: readonly Token[], { head, last }: NounPhrase, core: number, lookup: Lookup): boolean {
  const text = tokens[head]?.text ?? "";
  if (last - core !== 1 || !/(?:ns|is|ims|ews|ts|ese|shs)$/.test(text)) return false;
  return lookup.isDemonym(text) || /(?:ans|ims|ians|crats|cans|ists|ives)$/.test(text);
}
