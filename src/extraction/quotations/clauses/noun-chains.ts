import { nounsOfContent } from "../../lexicon/clauses.ts";
import type { NounPhrase } from "../../noun-phrases.ts";
import type { Token } from "../../tokens.ts";
import { isPluralRole, roleOf } from "../../lexicon/roles.ts";
import { titleWords } from "../../lexicon/titles.ts";
import { isTime } from "./nouns.ts";
import { type Passage, type Scope, tokenIn, textAt } from "../passage.ts";

const subordinators =
  /^(?:after|before|since|as|while|until|till|when|because|although|though|if|once|whereas|unless|but|than)$/;

/**
 * From the last noun to the one that the others hang on: "posts on the board for the site", "a study documenting the
 * status in schools", "a report released by the ministry". Null where that one is the object of a preposition itself.
 */
export function chainLeft(passage: Passage, scope: Scope, from: NounPhrase): NounPhrase | null {
  let phrase = from;
  for (;;) {
    const link = tokenIn(passage, scope, phrase.first - 1);
    if (link === undefined) return phrase;
    const next =
      link.pos === "CCONJ" || link.text === ","
        ? listed(passage, scope, phrase)
        : governor(passage, scope, phrase.first - 1);
    if (next === "NONE") return phrase;
    if (next === "MISSING") return phrase === from || isTime(passage, phrase) ? null : phrase;
    phrase = next;
  }
}

// What the words before a noun hang on: a noun before a preposition or a participle.
export function governor(passage: Passage, scope: Scope, at: number): NounPhrase | "NONE" | "MISSING" {
  const link = tokenIn(passage, scope, at);
  if (
    link === undefined ||
    subordinators.test(link.lower) ||
    !(link.pos === "ADP" || isParticiple(link) || link.lower === "to")
  )
    return "NONE";
  let before = at;
  while (isHanging(tokenIn(passage, scope, before - 1))) before -= 1;
  const phrase = passage.phraseUntil[before];
  if (phrase !== undefined && phrase.first >= scope.first && passage.markAt[phrase.first] === scope.mark) {
    return isTime(passage, phrase) && link.pos === "ADP" ? "MISSING" : phrase;
  }
  return link.pos === "ADP" && !isVerb(tokenIn(passage, scope, before - 1)) ? "MISSING" : "NONE";
}

function isHanging(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isParticiple(token) ||
      token.pos === "ADP" ||
      token.pos === "ADJ" ||
      (token.pos === "ADV" && /ly$|^(?:first|also)$/.test(token.lower)))
  );
}

export function isParticiple(token: Token): boolean {
  return token.pos === "VERB" && /(?:ing|ed|en|wn|made|held|led|sent)$/.test(token.lower);
}

export function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "VERB" || token.pos === "AUX");
}

// "Kim and Putin said": the first of a list that opens the clause.
function listed(passage: Passage, scope: Scope, last: NounPhrase): NounPhrase | "NONE" {
  const link = tokenIn(passage, scope, last.first - 1);
  if (link?.pos !== "CCONJ" || !/^(?:and|or|&)$/.test(link.lower)) return "NONE";
  const nearest = passage.phraseUntil[endBefore(passage, scope, last.first - 1)];
  if (nearest === undefined || nearest.first < scope.first || isEpithet(passage, nearest, last)) return "NONE";
  let phrase = nearest;
  for (;;) {
    const before = tokenIn(passage, scope, phrase.first - 1);
    if (before?.text !== ",") break;
    const earlier: NounPhrase | undefined = passage.phraseUntil[phrase.first - 1];
    if (earlier === undefined || earlier.first < scope.first) break;
    phrase = earlier;
  }
  // "triggering landslides that buried houses, officials and media said": the comma ends what they say.
  if (phrase !== nearest && !beginsList(passage, scope, phrase.first)) return nearest;
  const opening = tokenIn(passage, scope, phrase.first - 1);
  if (opening === undefined || opening.pos === "SCONJ" || opening.pos === "ADV" || opening.text === ",") return phrase;
  const hung = governor(passage, scope, phrase.first - 1);
  return typeof hung === "string" ? "NONE" : hung;
}

/** "Founder" of "Founder and chief executive Ingrid Sorley": a noun for one person without an article means the name behind. */
export function isEpithet({ tokens }: Passage, { first, last, head, form }: NounPhrase, name: NounPhrase): boolean {
  const [opening, noun, next] = [tokens[first], tokens[head], tokens[name.first]];
  if (form !== "DESCRIPTION" || name.form !== "NAME" || head !== last - 1 || tokens[last]?.lower !== "and")
    return false;
  if (noun === undefined || roleOf(noun.lower) === null || isPluralRole(noun.lower)) return false;
  if (opening === undefined || /^(?:DET|PRON|NUM)$/.test(opening.pos) || name.last - name.first < 2) return false;
  return (
    next !== undefined && (/^\p{Ll}/u.test(next.text) || titleWords.has(next.lower) || roleOf(next.lower) !== null)
  );
}

/** Where the noun before "and" ends: "the Rail Board (RB) and", "Norway, and". */
function endBefore(passage: Passage, scope: Scope, and: number): number {
  if (textAt(passage, scope, and - 1) === ")" && textAt(passage, scope, and - 3) === "(") return and - 3;
  return textAt(passage, scope, and - 1) === "," ? and - 1 : and;
}

function beginsList(passage: Passage, scope: Scope, first: number): boolean {
  const before = tokenIn(passage, scope, first - 1);
  if (before === undefined || /^(?:SCONJ|CCONJ|PUNCT)$/.test(before.pos)) return true;
  const hung = before.pos === "ADP" ? governor(passage, scope, first - 1) : "NONE";
  return typeof hung !== "string" && tokenIn(passage, scope, hung.first - 1) === undefined;
}

// How many words to look back through: a "who" further away describes another noun.
const maxRelative = 30;
/** From "who" to the noun before the verb, which is the relative clause's object. */
const maxObject = 12;

/** "An official who declined to be named", "the man whose son died": whom a relative clause without commas describes. */
export function whoBefore(passage: Passage, scope: Scope, end: number): NounPhrase | null {
  for (let at = end - 1; at >= Math.max(scope.first + 1, end - maxRelative); at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.text === "," || token.text === ";") return null;
    if (!/^(?:who|which|whose|that)$/.test(token.lower)) continue;
    const phrase = passage.phraseUntil[at];
    if (phrase === undefined || phrase.first < scope.first) return null;
    const chain = chainLeft(passage, scope, phrase) ?? phrase;
    // "a diplomat speaking on condition that", "a minister who spoke on condition that"
    if (chain !== phrase || !isContent(passage, at)) return chain;
  }
  return null;
}

/** "To the point that", "on condition that": the clause tells what the noun is, and describes nobody. */
export function isContent({ tokens }: Passage, that: number): boolean {
  return tokens[that]?.lower === "that" && nounsOfContent.has(tokens[that - 1]?.lower ?? "");
}

export function relativeSubject(passage: Passage, scope: Scope, nearest: NounPhrase): NounPhrase | null {
  const before = tokenIn(passage, scope, nearest.first - 1);
  if (before === undefined || !(isVerb(before) || before.pos === "ADP" || before.lower === "to")) return null;
  for (let at = nearest.first - 1; at >= Math.max(scope.first, nearest.first - maxObject); at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.text === ",") return null;
    if (/^(?:who|whose)$/.test(token.lower) || isContent(passage, at)) return whoBefore(passage, scope, nearest.first);
  }
  return null;
}
