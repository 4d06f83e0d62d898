import type { NounPhrase } from "../../noun-phrases.ts";
import type { Token } from "../../tokens.ts";
import { type Passage, type Scope, afterMark, tokenIn } from "../passage.ts";

/** Whether a clause of its own begins here: a subject, and a verb after it that can only be its own. */
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
  for (let at = from; at < Math.min(scope.last, from + 40); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) {
      if (beginsWithVerb(passage, at)) return true;
      at = afterMark(passage, at) - 1;
    } else if (/^[;:]$/.test(token.text)) return false;
    else if (/^(?:who|which|whose|whom)$/.test(token.lower)) isRelative = true;
    else if (token.text === ",") isRelative = false;
    else if (
      !isRelative &&
      (token.pos === "AUX" || pasts.test(token.lower) || (token.pos === "VERB" && isFinite(passage, scope, at, token)))
    )
      return true;
  }
  return false;
}

// Past forms that the tagger often takes for nouns or adjectives.
export const pasts =
  /^(?:shot|hit|beat|cut|fell|rose|won|lost|went|came|took|gave|got|grew|held|met|led|left|saw|made|ran|began|became|fled|sank|struck|killed|died)$/;

// the sky "turned black at noon"
function beginsWithVerb({ tokens }: Passage, mark: number): boolean {
  const [first, second] = [tokens[mark + 1], tokens[mark + 2]];
  const verb = first?.pos === "ADV" ? second : first;
  return verb !== undefined && /^(?:VERB|AUX)$/.test(verb.pos) && !verb.lower.endsWith("ing");
}

function isFinite(passage: Passage, scope: Scope, at: number, token: Token): boolean {
  return tokenIn(passage, scope, at - 1)?.lower !== "to" && !token.lower.endsWith("ing");
}

/** Whether the noun before is the subject of a verb: past what hangs on it, and not past what begins another clause. */
function hasOwnVerb(passage: Passage, scope: Scope, from: number, subject: NounPhrase | undefined): boolean {
  const isPronoun = subject?.form === "PRONOUN";
  let [isRelative, isLoose, isInserted] = [false, false, false];
  for (let at = from; at < Math.min(scope.last, from + 30); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) {
      if (beginsWithVerb(passage, at)) return true;
      at = afterMark(passage, at) - 1;
    } else if (token.pos === "AUX") {
      if (!isRelative) return true;
      isRelative = false;
      while (/^(?:VERB|AUX|ADV|PART)$/.test(tokenIn(passage, scope, at + 1)?.pos ?? "")) at += 1;
    } else if (token.pos === "VERB") {
      if (isRelative) isRelative = false;
      else if (token.lower.endsWith("ing")) continue;
      else if (!isLoose && (isPronoun || !isReducedRelative(passage, scope, at, token))) return true;
    } else if (token.lower === "to" && token.pos === "PART") {
      isLoose = true;
      at += 1;
    } else if (/^(?:who|which|whose|that)$/.test(token.lower)) isRelative = true;
    else if (token.text === ",") {
      if (!isInserted && !closesSoon(passage, scope, at + 1)) return false;
      isInserted = !isInserted;
    } else if (
      /^[;:.?!]$/.test(token.text) ||
      token.pos === "SCONJ" ||
      /^(?:if|when|where|while|as|after|before)$/.test(token.lower)
    )
      return false;
    else if (token.pos === "CCONJ" && passage.phraseFrom[at + 1]?.form === "PRONOUN") return false;
    // "declared an emergency and says": the verb goes on from the one before.
    else if (
      token.pos === "CCONJ" &&
      !isRelative &&
      /^(?:says|has|is|was|said)$/.test(tokenIn(passage, scope, at + 1)?.lower ?? "")
    )
      return false;
  }
  return false;
}

// ", who was not named, had", ", the agency's head, will": what a second comma closes.
function closesSoon(passage: Passage, scope: Scope, from: number): boolean {
  const word = tokenIn(passage, scope, from);
  if (word === undefined) return false;
  if (/^(?:who|which|whose)$/.test(word.lower)) return true;
  const phrase = passage.phraseFrom[from];
  if (phrase === undefined) return /^(?:ADP|VERB)$/.test(word.pos) ? commaWithin(passage, scope, from, 12) : false;
  return /^(?:AUX|VERB)$/.test(tokenIn(passage, scope, phrase.last)?.pos ?? "")
    ? false
    : commaWithin(passage, scope, phrase.last, 10);
}

function commaWithin(passage: Passage, scope: Scope, from: number, words: number): boolean {
  for (let at = from; at < Math.min(scope.last, from + words); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.pos === "AUX") return false;
    if (token.text === ",") return /^(?:AUX|VERB|ADV)$/.test(tokenIn(passage, scope, at + 1)?.pos ?? "");
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
