import type { NounPhrase } from "../../noun-phrases.ts";
import type { Token } from "../../tokens.ts";
import { type Passage, type Scope, afterMark, tokenIn, wordAt, posAt } from "../passage.ts";

// How many words to look through: further on stands another clause's verb or comma, and the search stays linear.
const maxClause = 40;
/** A subject with all that hangs on it, up to its verb. */
const maxSubject = 30;
/** ", after a long meeting in the capital," */
const maxAdjunct = 12;
/** ", the agency's head," behind its first phrase. */
const maxApposition = 10;

/** Checks whether a clause of its own begins here: a subject, and a verb after it that can only be its own. */
export function beginsClause(passage: Passage, scope: Scope, at: number, strict: boolean): boolean {
  const token = tokenIn(passage, scope, at);
  if (token === undefined) return false;
  const phrase = passage.phraseFrom[at];
  if (phrase !== undefined) return hasClause(passage, scope, phrase.last, strict, phrase);
  if (
    /^(?:there|it|this|that|these|those|what|if|when|while|as|because|since|although|unless|both|all|some|many|few|most|several|almost|nearly|about|more|less|only|not|neither|no|none|every|each|another|such|between|up|at|in|on|by|under|for|with|since|despite|given)$/.test(
      token.lower,
    )
  ) {
    return hasClause(passage, scope, at + 1, strict || token.pos === "ADP");
  }
  if (token.pos === "VERB" && token.lower.endsWith("ing")) return hasClause(passage, scope, at + 1, strict);
  if (/^(?:DET|NUM|PRON|ADJ|NOUN|PROPN|ADV|SYM)$/.test(token.pos)) return hasClause(passage, scope, at + 1, strict);
  return false;
}

export function hasClause(
  passage: Passage,
  scope: Scope,
  from: number,
  strict: boolean,
  subject?: NounPhrase,
): boolean {
  return strict ? hasOwnVerb(passage, scope, from, subject) : hasAnyVerb(passage, scope, from);
}

function hasAnyVerb(passage: Passage, scope: Scope, from: number): boolean {
  let isRelative = false;
  for (let at = from; at < Math.min(scope.last, from + maxClause); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) {
      if (beginsWithVerb(passage, at)) return true;
      at = afterMark(passage, at) - 1;
    } else if (/^[;:]$/.test(token.text)) return false;
    else if (/^(?:who|which|whose|whom)$/.test(token.lower)) isRelative = true;
    else if (token.text === ",") isRelative = false;
    else if (
      !isRelative &&
      (token.pos === "AUX" ||
        pasts.test(token.lower) ||
        isPastByTagNoun(passage, scope, at, token) ||
        (token.pos === "VERB" && isFinite(passage, scope, at, token)))
    )
      return true;
  }
  return false;
}

// Past forms that the tagger often takes for nouns or adjectives.
export const pasts =
  /^(?:shot|hit|beat|cut|fell|rose|won|lost|went|came|took|gave|got|grew|held|met|led|left|saw|made|ran|began|became|fled|sank|struck|killed|died)$/;

// "the dating rested on four samples", the verb taken for a noun
function isPastByTagNoun(passage: Passage, scope: Scope, at: number, { pos, lower }: Token): boolean {
  if (pos !== "NOUN" || !/[^e]ed$/.test(lower) || endsInBed.test(lower)) return false;
  return (
    /^(?:NOUN|PROPN)$/.test(posAt(passage, scope, at - 1)) &&
    /^(?:ADP|DET|PRON|NUM)$/.test(posAt(passage, scope, at + 1))
  );
}

const endsInBed = /bed$|shed$|^(?:sled|hatred|kindred|hundred|moped|biped|breed)$/;

// the sky "turned black at noon"
function beginsWithVerb({ tokens }: Passage, mark: number): boolean {
  const [first, second] = [tokens[mark + 1], tokens[mark + 2]];
  const verb = first?.pos === "ADV" ? second : first;
  return verb !== undefined && /^(?:VERB|AUX)$/.test(verb.pos) && !verb.lower.endsWith("ing");
}

function isFinite(passage: Passage, scope: Scope, at: number, token: Token): boolean {
  return wordAt(passage, scope, at - 1) !== "to" && !token.lower.endsWith("ing");
}

/** Whether the noun before is the subject of a verb: past what hangs on it, and not past what begins another clause. */
function hasOwnVerb(passage: Passage, scope: Scope, from: number, subject: NounPhrase | undefined): boolean {
  const search: VerbSearch = { relative: false, loose: false, inserted: false, pronoun: subject?.form === "PRONOUN" };
  for (let at = from; at < Math.min(scope.last, from + maxSubject); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) {
      if (beginsWithVerb(passage, at)) return true;
      at = afterMark(passage, at) - 1;
      continue;
    }
    const step = verbStep(passage, scope, at, token, search);
    if (typeof step === "boolean") return step;
    at = step;
  }
  return false;
}

interface VerbSearch {
  /** Inside "who", "which", "that". */
  relative: boolean;
  /** Behind "to", whose verb is not the clause's. */
  loose: boolean;
  /** Between two commas. */
  inserted: boolean;
  readonly pronoun: boolean;
}

/** Checks whether the clause has its verb here, or has none; otherwise the token to go on behind. */
function verbStep(passage: Passage, scope: Scope, at: number, token: Token, search: VerbSearch): boolean | number {
  if (token.pos === "AUX") {
    if (!search.relative) return true;
    search.relative = false;
    let last = at;
    while (/^(?:VERB|AUX|ADV|PART)$/.test(posAt(passage, scope, last + 1))) last += 1;
    return last;
  }
  if (token.pos === "VERB") {
    if (search.relative) search.relative = false;
    else if (!token.lower.endsWith("ing") && !search.loose) {
      if (search.pronoun || !isReducedRelative(passage, scope, at, token)) return true;
    }
    return at;
  }
  if (token.lower === "to" && token.pos === "PART") {
    search.loose = true;
    return at + 1;
  }
  if (/^(?:who|which|whose|that)$/.test(token.lower)) search.relative = true;
  else if (token.text === ",") {
    if (!search.inserted && !closesSoon(passage, scope, at + 1)) return false;
    search.inserted = !search.inserted;
  } else if (endsClause(passage, scope, at, token, search)) return false;
  return at;
}

function endsClause(passage: Passage, scope: Scope, at: number, token: Token, { relative }: VerbSearch): boolean {
  if (/^[;:.?!]$/.test(token.text) || token.pos === "SCONJ") return true;
  if (/^(?:if|when|where|while|as|after|before)$/.test(token.lower)) return true;
  if (token.pos !== "CCONJ") return false;
  // "declared an emergency and says": the verb goes on from the one before.
  const isShared = !relative && /^(?:says|has|is|was|said)$/.test(wordAt(passage, scope, at + 1));
  return isShared || passage.phraseFrom[at + 1]?.form === "PRONOUN";
}

// ", who was not named, had", ", the agency's head, will": what a second comma closes.
function closesSoon(passage: Passage, scope: Scope, from: number): boolean {
  const word = tokenIn(passage, scope, from);
  if (word === undefined) return false;
  if (/^(?:who|which|whose)$/.test(word.lower)) return true;
  const phrase = passage.phraseFrom[from];
  if (phrase === undefined)
    return /^(?:ADP|VERB)$/.test(word.pos) ? commaWithin(passage, scope, from, maxAdjunct) : false;
  return /^(?:AUX|VERB)$/.test(posAt(passage, scope, phrase.last))
    ? false
    : commaWithin(passage, scope, phrase.last, maxApposition);
}

function commaWithin(passage: Passage, scope: Scope, from: number, words: number): boolean {
  for (let at = from; at < Math.min(scope.last, from + words); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.pos === "AUX") return false;
    if (token.text === ",") return /^(?:AUX|VERB|ADV)$/.test(posAt(passage, scope, at + 1));
  }
  return false;
}

// "the deaths of two soldiers killed by a bomb"
function isReducedRelative(passage: Passage, scope: Scope, at: number, token: Token): boolean {
  if (!/(?:ed|en|wn|ung|ade|ent|eld|uilt)$/.test(token.lower)) return false;
  const after = tokenIn(passage, scope, at + 1);
  return (
    after === undefined ||
    after.lower === "by" ||
    /^[.,]$/.test(after.text) ||
    (after.pos === "ADP" && transitive.test(token.lemma))
  );
}

const transitive =
  /^(?:kill|injure|wound|arrest|hold|detain|involve|cause|base|call|publish|release|make|carry|launch|impose|locate|found|use|plan|expect|take|send|give|schedule|name|design|aim|know|sign|issue|lose|see|commit|charge|accuse|relate|link|tie|lead|drive|hit|affect|damage|destroy|fire|build)$/;
