import { isCapital } from "../noun-phrases/capital.ts";
import type { ReferentKind } from "../facts.ts";
import { commonKind } from "../lexicon/gazetteer.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { foreignCompanyWords, houseNouns, leadingThings, thingNouns } from "../lexicon/things.ts";
import { areas, locative, placeWords } from "../lexicon/places.ts";
import { seatsOfPower } from "../linking/countries/politics.ts";
import { roleOf } from "../lexicon/roles.ts";
import { wordSet } from "../lexicon/words.ts";
import type { Token } from "../tokens.ts";
import type { Lookup } from "./lookup.ts";

const placeOffices = wordSet(
  "mayor governor king queen bishop archbishop resident sheriff emir sultan prince duke villager",
);
const bodyOffices =
  wordSet(`ceo cfo chairman chairwoman chairperson chair director founder co-founder head member employee
  representative manager boss executive owner co-owner spokesman spokeswoman spokesperson editor deputy commander leader
  backer critic fan adherent defector`);

/** What a name without a title means, by itself and by the word before it ("in", "from", "near"); null: unknown. */
export function nameKind(name: string, core: readonly Token[], before: string, lookup: Lookup): ReferentKind | null {
  const known = lookup.kindOf(name);
  if (known !== null) return known;
  // "The White House said": a body that speaks in its own name.
  if (lookup.isMetonym(name) && seatsOfPower.test(name)) return "ORGANIZATION";
  // "in Washington" is the town, "Washington's attitude" the country.
  if (lookup.isMetonym(name)) return locative.has(before) || before === "from" || before === "at" ? "PLACE" : "COUNTRY";
  return commonKind(name) ?? (isOfCountry(core, lookup) ? "ORGANIZATION" : kindByShape(core));
}

// "Cricket Australia", "Air India": no given name, and a country behind.
function isOfCountry(core: readonly Token[], lookup: Lookup): boolean {
  const [first, last] = [core[0], core.at(-1)];
  if (first === undefined || last === undefined || core.length < 2 || core.length > 3) return false;
  if (givenNameGender(first.lower) !== null || lookup.isDemonym(last.text) || !isCapital(first.text)) return false;
  return last.start > (core.at(-2)?.end ?? 0) && lookup.country(last.text) !== null;
}

function kindByShape(core: readonly Token[]): ReferentKind | null {
  const [first] = core;
  const last = core.at(-1);
  if (first === undefined || last === undefined) return null;
  if (core.length === 1) return kindOfWord(first);
  if (isNameOfBody(core)) return "ORGANIZATION";
  if (leadingThings.has(first.lower) || core.some(({ text }) => /\d/.test(text))) return "OTHER";
  const isGiven = givenNameGender(first.lower) !== null;
  const isFullName = isGiven && core.length === 2;
  // "Sung Park", "Joan Rivers" are people as well: what is said of them tells.
  if (isCapital(last.text) && placeWords.has(last.lower))
    return (isFullName && !areas.has(last.lower)) || (core.length === 2 && last.lower === "park") ? null : "PLACE";
  const kind = kindByLastWord(last.lower, isFullName, core);
  if (kind !== null) return kind;
  return isGiven || /^\p{Lu}\.$/u.test(first.text) ? "PERSON" : null;
}

/** "McDonald's", "Carl's Jr.", "Channel Nine", "BBC Radio 4" */
function isNameOfBody(core: readonly Token[]): boolean {
  if (core.some(({ text }) => /^['’]s$/u.test(text))) return true;
  return core.at(-1)?.pos === "NUM" && /^(?:Channel|Radio)$/.test(core.at(-2)?.text ?? "");
}

/** "NATO", "U.N.", "Maria" */
function kindOfWord({ text, lower }: Token): ReferentKind | null {
  if (/^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,6}$/u.test(text)) return "ORGANIZATION";
  return givenNameGender(lower) === null ? null : "PERSON";
}

/** "Volta Motors Oyj", "Apollo Program", "Random House"; after one given name they are family names. */
function kindByLastWord(lower: string, isFullName: boolean, core: readonly Token[]): ReferentKind | null {
  if (foreignCompanyWords.has(lower)) return "ORGANIZATION";
  if (isFullName) return null;
  if (thingNouns.has(lower)) return "OTHER";
  return houseNouns.has(lower) || core.some(({ text }) => text === "&") ? "ORGANIZATION" : null;
}

/** What a phrase from `first` on means by the office before it: "CEO of" a body, "mayor of" a place. */
export function kindByOffice(tokens: readonly Token[], first: number): ReferentKind | null {
  const from = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  const preposition = tokens[from]?.lower ?? "";
  const office = roleOf(tokens[from - 1]?.lower ?? "");
  if (office === null) return null;
  // "A lawyer for Navalny" has a person for a client as often.
  if (preposition === "for" && /^(?:lawyer|attorney|solicitor|barrister|counsel|agent)$/.test(office)) return null;
  if (/^(?:for|at|with)$/.test(preposition)) return "ORGANIZATION";
  if (preposition !== "of") return null;
  if (placeOffices.has(office)) return "PLACE";
  return bodyOffices.has(office) ? "ORGANIZATION" : null;
}
