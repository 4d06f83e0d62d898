import { fold } from "../../entity-resolution/fold.ts";
import { portfolios } from "../lexicon/descriptions.ts";
import { commonKind } from "../lexicon/gazetteer.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { isTrade, mayBeGivenName } from "../lexicon/occupations.ts";
import { companySuffixes, organizationNouns, tradeBodies } from "../lexicon/organizations.ts";
import { pageants } from "../lexicon/things.ts";
import { isCapital } from "../noun-phrases/capital.ts";
import { continuesName } from "../noun-phrases/joining-marks.ts";
import { isPluralRole, roleOf } from "../lexicon/roles.ts";
import { epithets, isCourtesy, titleWords } from "../lexicon/titles.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import type { Lookup } from "./lookup.ts";

/** Where the parts of a naming phrase lie: token indexes, `last` exclusive as in the phrase. */
export interface NameParts {
  /** Where titles, nationality and employer begin, after any possessor and article. */
  readonly before: number;
  /** Where the name itself begins. */
  readonly core: number;
  readonly isOrganization: boolean;
}

/** Finds the name in a phrase that ends in one: "Yusuf al-Omar" in "Coast Rescue Authority director General …". */
export function nameParts(tokens: readonly Token[], phrase: NounPhrase, lookup: Lookup): NameParts {
  const { first, last, head } = phrase;
  const coveredFrom = knownWithPossessor(tokens, phrase, lookup);
  if (coveredFrom !== null) return { before: coveredFrom, core: coveredFrom, isOrganization: true };
  const before = afterPossessor(tokens, first, last);
  if (isPageant(tokens, before, last, lookup)) return { before, core: before, isOrganization: false };
  // "St. Petersburg" and "Prince Edward Island" have no title.
  const known = commonKind(written(tokens, before, last));
  if (known !== null) return { before, core: before, isOrganization: known === "ORGANIZATION" };
  const isLinked = head < last - 1;
  const isOrganization = isLinked
    ? isLinkedOrganization((tokens[head] as Token).lower)
    : isOrganizationEnd(tokens, before, head);
  const core = afterTitles(tokens, before, head, isOrganization);
  return { before, core: isLinked || isOrganization ? core : personStart(tokens, core, head, lookup), isOrganization };
}

/** "Miss World", "Miss Angola 2011": a contest, or the title of whoever won it. */
export function isPageant(tokens: readonly Token[], first: number, last: number, lookup: Lookup): boolean {
  const { lower = "", text = "" } = tokens[first + 1] ?? {};
  if (tokens[first]?.lower !== "miss" || first + 1 >= last) return false;
  if (pageants.has(lower)) return true;
  const isExplained = tokens[last]?.text === "," && isCapital(tokens[last + 1]?.text ?? "");
  return lookup.country(text) !== null && (isExplained || /^\d{4}$/.test(tokens[last - 1]?.text ?? ""));
}

/** "Ministry" of Health, "Doctors" without Borders; the "Minister" of Health is a person. */
function isLinkedOrganization(head: string): boolean {
  return roleOf(head) === null || isPluralRole(head) || organizationNouns.has(head) || tradeBodies.has(head);
}

/** Past titles and what says where from a name is; at most the head. */
function afterTitles(tokens: readonly Token[], before: number, head: number, isOrganization: boolean): number {
  let core = before;
  for (let at = before; at < head; at += 1) {
    const word = (tokens[at] as Token).lower;
    // "Seattle-based Amazon", "Rival Walmart Inc"
    if (isQualifier(word)) core = at + 1;
    else if (isPlain(tokens, at) && (!isGlued(tokens, at) || roleOf(word) !== null)) core = at + 1;
    else if (!isOrganization && isTitle(tokens, at, before, head)) core = at + 1;
  }
  return Math.min(core, head);
}

const link = /^(?:of|for|to|and|&|,)$/;

/** Past the place of an office ("Ambassador to the United States Hamid Noorzai") and a nationality. */
function personStart(tokens: readonly Token[], from: number, head: number, lookup: Lookup): number {
  const first = tokens[from] as Token;
  if (link.test(first.lower)) return afterLink(tokens, from, head);
  if (from === head || isGiven(first)) return from;
  return afterPlace(tokens, from, head, lookup) ?? (isOrigin(tokens, from, head, lookup) ? from + 1 : from);
}

function afterLink(tokens: readonly Token[], from: number, head: number): number {
  const nearest = tokens[from]?.lower === "of" ? from + 3 : from + 1;
  for (let at = nearest; at < head; at += 1) if (isGiven(tokens[at])) return at;
  return portfolios.has(tokens[from + 1]?.lower ?? "") && head - from === 3 ? from + 2 : Math.max(from + 1, head - 1);
}

/** Past "United States" before a given name. */
function afterPlace(tokens: readonly Token[], from: number, head: number, lookup: Lookup): number | null {
  for (let end = Math.min(head - 1, from + 3); end > from; end -= 1) {
    if (!isGiven(tokens[end])) continue;
    const name = written(tokens, from, end);
    if (lookup.country(name) !== null || commonKind(name) === "PLACE") return end;
  }
  return null;
}

/** "Kenyan" before any name, "Socialist" and "Comrade" before a given name. */
function isOrigin(tokens: readonly Token[], from: number, head: number, lookup: Lookup): boolean {
  const { text, lower } = tokens[from] as Token;
  if (lookup.isDemonym(text)) return true;
  if (head - from < 2 || !isGiven(tokens[from + 1])) return false;
  return /(?:ist|ian|crat|can|our|tive|ite|man)$/.test(text) || epithets.has(lower) || lookup.country(text) !== null;
}

function isGiven(token: Token | undefined): boolean {
  return token !== undefined && givenNameGender(token.lower) !== null;
}

function isQualifier(lower: string): boolean {
  return (
    ofBodies.test(lower) ||
    /^(?:born|led|educated|trained|raised|speaking|bred|old|dwelling|rival|fellow|parent)$/.test(lower)
  );
}

/** The second half of "state-run", "London-based". */
export const ofBodies =
  /^(?:run|owned|based|backed|listed|controlled|funded|registered|headquartered|affiliated|aligned|linked|sponsored)$/;

const everybody =
  /^(?:People|Peoples|Women|Workers|Children|Farmers|Teachers|Nurses|Veterans|Writers|Lawyers|Doctors|Students|Parents|Traders|Players|Citizens|Producers|Manufacturers|Journalists)$/;

/** Where a known name with a possessor inside it begins: "Democratic People's Republic of Korea". */
export function knownWithPossessor(
  tokens: readonly Token[],
  { first, last }: NounPhrase,
  lookup: Lookup,
): number | null {
  const mark = tokens.slice(first, last).findLastIndex(({ text }) => /^['’]s?$/u.test(text));
  if (mark <= 0) return null;
  for (let from = Math.max(first, first + mark - 5); from < first + mark; from += 1) {
    if (!/^(?!The$)\p{Lu}/u.test(tokens[from]?.text ?? "")) continue;
    const name = written(tokens, from, last);
    // "The People's Alliance" belongs to nobody.
    if (
      from === first + mark - 1 &&
      everybody.test(tokens[from]?.text ?? "") &&
      isCapital(tokens[last - 1]?.text ?? "")
    )
      return from;
    if (lookup.kindOf(name) !== null || commonKind(name) !== null) return from;
  }
  return null;
}

function written(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    text += (at > from && tokens[at - 1]?.end !== token.start ? " " : "") + token.text;
  }
  return text;
}

/** The first token after the last possessive mark, possessive pronouns and articles. */
export function afterPossessor(tokens: readonly Token[], first: number, last: number): number {
  let from = first;
  // A mark at the end belongs to the name: "McDonald's", "Carl's Jr."
  for (let at = first; at < last - 1; at += 1) {
    if (continuesName(tokens[at + 1])) continue;
    if (at > first && /^['’]s?$/u.test(tokens[at]?.text ?? "") && tokens[at]?.start === tokens[at - 1]?.end)
      from = at + 1;
  }
  while (from < last - 1 && isLeading(tokens[from])) from += 1;
  return from;
}

function isLeading(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.pos === "DET" ||
    (token.pos === "NUM" && !/^\p{Lu}{2}|^\d+\p{Lu}/u.test(token.text)) ||
    /^(?:the|a|an|my|your|his|her|its|our|their)$/.test(token.lower)
  );
}

function isPlain(tokens: readonly Token[], at: number): boolean {
  const { text, lower, pos } = tokens[at] as Token;
  if (!/^\p{Ll}/u.test(text) || /^\p{Ll}{1,2}\p{Lu}/u.test(text)) return false;
  return (
    /^(?:NOUN|ADJ|VERB|ADV|NUM)$/.test(pos) &&
    !/^(?:al|el|bin|ibn|von|van|de|der|di|da|del|du|la|le|dos|den|ten|ter|st|y|bint|ben|abu)$/.test(lower)
  );
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    (before !== undefined && /^[-‐‑.]$/u.test(before.text) && before.end === token?.start) ||
    (after !== undefined && /^[-‐‑.]$/u.test(after.text) && token?.end === after.start)
  );
}

function isTitle(tokens: readonly Token[], at: number, first: number, head: number): boolean {
  const { lower } = tokens[at] as Token;
  if (isGivenName(tokens, at, first, head)) return false;
  // "Angela St. John"
  if (/^(?:st\.?|saint)$/.test(lower)) return false;
  if (isCourtesy(lower)) return true;
  if (titleWords.has(lower)) return !(givenNameGender(lower) !== null && at > first);
  // "John Baker Smith": a family name may be a trade; after a given name it is a name.
  if (givenNameGender(tokens[at - 1]?.lower ?? "") !== null) return false;
  return roleOf(lower) !== null || (at === first && isTrade(lower) && isWholeName(tokens, at + 1, head));
}

/** "Hunter Reed" is called so; "Hunter Bo Reed" may hunt. */
function isGivenName(tokens: readonly Token[], at: number, first: number, head: number): boolean {
  const { text, lower } = tokens[at] as Token;
  return at === first && at === head - 1 && isCapital(text) && mayBeGivenName(lower);
}

/** A given name with another behind it, after a trade that may be a name itself. */
function isWholeName(tokens: readonly Token[], from: number, head: number): boolean {
  return from < head && givenNameGender(tokens[from]?.lower ?? "") !== null;
}

function isOrganizationEnd(tokens: readonly Token[], from: number, head: number): boolean {
  const { lower, text } = tokens[head] as Token;
  if ((companySuffixes.has(lower) || tradeBodies.has(lower)) && head > from) return true;
  if (!organizationNouns.has(lower.replace(/s$/, "")) && !organizationNouns.has(lower)) return false;
  if (/^\p{Ll}/u.test(text)) return false;
  // "Gordon Banks", "Alexander Court": two words of which the first is a given name
  return !(head - from === 1 && givenNameGender(tokens[from]?.lower ?? "") !== null);
}

/** Words of a name as they are compared: "Kim Jong-un" is "kim", "jong", "un". */
export function nameWords(name: string): readonly string[] {
  // "Brenda's Inc." is Brenda's.
  return fold(name.replace(/\.(?:com|org|net|co)\b|['’]s(?= (?:Inc|Corp|Ltd|LLC|PLC|Co)\b)/giu, ""))
    .split(/[\s/,&"“”()]+/u)
    .filter((word) => word !== "");
}
