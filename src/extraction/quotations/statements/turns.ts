import { beginsClause } from "../clauses/clause-verbs.ts";
import type { Clause } from "../clauses/clause.ts";
import { cueFrame, isSpeechAct } from "../cues/cue-verbs.ts";
import { type Passage, type Scope, tokenIn, wordAt, textAt, markUntil } from "../passage.ts";

/** A place inside reported words where the reporter may take over again: a comma, a dash or a conjunction. */
export interface Turn {
  readonly at: number;
  readonly isComma: boolean;
  /** The first token after the mark and its conjunctions. */
  readonly next: number;
  /** Where the reported words begin. */
  readonly from: number;
}

type Rule = (passage: Passage, scope: Scope, clause: Clause, turn: Turn) => boolean;

/** Whether what follows a turn is told by the reporter and no longer part of what was said. */
export function turnsAway(passage: Passage, scope: Scope, clause: Clause, turn: Turn): boolean {
  return rules.some((rule) => rule(passage, scope, clause, turn));
}

// "He said they had left, but nobody knows": what was said in the past is not told in the present.
const toNow: Rule = (passage, scope, { cue }, { at, isComma, next }) => {
  const phrase = passage.phraseFrom[next];
  if (!isComma || next === at + 1 || phrase === undefined || !isPast(passage, cue.verb)) return false;
  return /^(?:is|are|has|have|’s|'s|’re|'re|does|do|remains?)$/.test(wordAt(passage, scope, phrase.last));
};

const refusals = /^(?:refused|declined|stopped|gave|offered|provided|refuses|declines|denied)$/;
const elaborations = /^(?:elaborate|say|give|provide|name|comment|specify|identify|offer|explain|disclose|reveal)$/;

// ", but refused to give any details", "but did not elaborate"
const toRefusal: Rule = (passage, scope, _clause, { at, isComma, next }) => {
  if (next === (isComma ? at + 1 : at)) return false;
  const [first, second, third] = [next, next + 1, next + 2].map((index) => wordAt(passage, scope, index)) as [
    string,
    string,
    string,
  ];
  const isBut = isComma || wordAt(passage, scope, at) === "but" || /^(?:refus|declin)/.test(first);
  if (isBut && refusals.test(first)) return true;
  return /^(?:did|would|could|has)$/.test(first) && /^(?:not|n't|n’t)$/.test(second) && elaborations.test(third);
};

// "said it was looking into this and asked for two weeks": asking is not what was told, the tenses do not agree.
const toOwnVerb: Rule = (passage, scope, { cue, opening }, { at, isComma, next, from }) => {
  const verb = wordAt(passage, scope, next).endsWith("ly") ? next + 1 : next;
  const token = tokenIn(passage, scope, verb);
  if (next === (isComma ? at + 1 : at) || token?.pos !== "VERB" || opening?.form === "MARK") return false;
  if (!isPast(passage, verb) || !isPast(passage, cue.verb) || cue.form !== "FINITE") return false;
  if (!isSpeechAct(token.lemma) && cueFrame(token.lemma) === undefined) return false;
  const by = wordAt(passage, scope, verb + 1);
  if (by === "by" || by === "of" || by === ",") return false;
  return isComma ? !followsPerfect(passage, scope, from, at) : isShifted(passage, scope, from, at);
};

// ", a phrase that supporters fear", ", a day after the vote", ", two hours before the match"
const toRemark: Rule = (passage, scope, _clause, { at, isComma, next }) => {
  if (!isComma || next !== at + 1) return false;
  const phrase = passage.phraseFrom[next];
  const end = phrase?.last ?? next;
  const head = wordAt(passage, scope, phrase?.head ?? next);
  if (/^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/.test(head)) {
    return /^(?:after|before)$/.test(wordAt(passage, scope, end));
  }
  return (
    /^an?$/.test(wordAt(passage, scope, next)) &&
    remarks.test(head) &&
    /^(?:that|which|he|she|they|it|denied|rejected|echoed|repeated|disputed)$/.test(wordAt(passage, scope, end))
  );
};

const remarks =
  /^(?:phrase|claim|charge|allegation|accusation|figure|remark|comment|statement|view|argument|assertion|denial|promise|pledge|demand|warning|suggestion|point|position|sentiment|theme|message|line|call|admission|assessment|conclusion|move)$/;

// "say they have run out of fuel, as negotiators returned to Doha": the story goes on in its own tense.
const toStory: Rule = (passage, scope, { cue }, { at, isComma, from }) => {
  if (!isComma || wordAt(passage, scope, at + 1) !== "as") return false;
  const subject = passage.phraseFrom[at + 2];
  const verb = subject === undefined ? undefined : tokenIn(passage, scope, subject.last);
  if (subject === undefined || subject.form === "PRONOUN" || verb === undefined) return false;
  if (!/^(?:VERB|AUX)$/.test(verb.pos) || !/(?:ed|ang|ook|ame|ent|ell|ew|ought|et)$/.test(verb.lower)) return false;
  return !isPast(passage, cue.verb) || isShifted(passage, scope, from, at) || hasPerfect(passage, scope, from, at);
};

// ", accusing the West of", ", all but promising another move"
const toParticiple: Rule = (passage, scope, _clause, { at, isComma }) => {
  if (!isComma) return false;
  const first = wordAt(passage, scope, at + 1) === "all" && wordAt(passage, scope, at + 2) === "but" ? at + 3 : at + 1;
  const token = tokenIn(passage, scope, first);
  if (token?.lower.endsWith("ing") !== true) return false;
  const stem = token.lower.slice(0, -3);
  return [stem, `${stem}e`].some(isSpeechAct);
};

// "will be settled: a group has reported", told in its own right
const toExplanation: Rule = (passage, scope, clause, { at }) =>
  textAt(passage, scope, at) === ":" && clause.cue.frame.belief && beginsClause(passage, scope, at + 1, false);

// ", which some former players had called": another voice on what was said.
const toAnotherVoice: Rule = (passage, scope, _clause, { at, isComma }) => {
  const subject = passage.phraseFrom[at + 2];
  if (!isComma || wordAt(passage, scope, at + 1) !== "which" || subject === undefined || subject.form === "PRONOUN")
    return false;
  for (let verb = subject.last; verb < subject.last + 4; verb += 1) {
    const token = tokenIn(passage, scope, verb);
    if (token?.pos === "VERB") return cueFrame(token.lemma)?.judgement === "NAMING";
  }
  return false;
};

// "told the jury he was curious about the web, which is a part of the internet": the reporter explains.
const toGloss: Rule = (passage, scope, { cue }, { at, isComma, from }) =>
  isComma &&
  isPast(passage, cue.verb) &&
  /^(?:which|who)$/.test(wordAt(passage, scope, at + 1)) &&
  /^(?:is|are|has|have|was|were)$/.test(wordAt(passage, scope, at + 2)) &&
  wordAt(passage, scope, at + 2) !== "was" &&
  wordAt(passage, scope, at + 2) !== "were" &&
  isShifted(passage, scope, from, at);

// "said it had become too dear, and it was only after an appeal that it relented": the story goes on.
const toStress: Rule = (passage, scope, _clause, { at, isComma, next }) =>
  isComma &&
  next > at + 1 &&
  wordAt(passage, scope, next) === "it" &&
  wordAt(passage, scope, next + 1) === "was" &&
  /^(?:only|not|then)$/.test(wordAt(passage, scope, next + 2));

// told me I "ought to leave" but he laughed: what he does, and no part of what he says.
export const turnsToAct: Rule = (passage, scope, { cue }, { at, isComma, next }) =>
  !isComma &&
  wordAt(passage, scope, at) === "but" &&
  markUntil(passage, at) !== undefined &&
  isPast(passage, cue.verb) &&
  /^(?:s?he|they)$/.test(wordAt(passage, scope, next)) &&
  wordAt(passage, scope, next + 1).endsWith("ed") &&
  /^[.,]?$/.test(textAt(passage, scope, next + 2));

const rules: readonly Rule[] = [
  toStress,
  turnsToAct,
  toGloss,
  toNow,
  toRefusal,
  toOwnVerb,
  toRemark,
  toStory,
  toParticiple,
  toExplanation,
  toAnotherVoice,
];

function isPast({ tokens }: Passage, verb: number): boolean {
  return /ed$|^(?:said|told|wrote|gave|began|spoke|swore|thought|felt|knew|put)$/.test(tokens[verb]?.lower ?? "");
}

// The reported verb is no plain past: "was looking", "would", "is", so a plain past after it is the reporter's.
function isShifted(passage: Passage, scope: Scope, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) continue;
    if (/^(?:who|which|that|whose)$/.test(token.lower)) return false;
    if (token.pos === "VERB" && token.lower.endsWith("ed")) return false;
    if (token.pos !== "AUX") continue;
    if (/^(?:had|has|have)$/.test(token.lower)) return false;
    const verb = tokenIn(passage, scope, at + 1);
    const main = verb?.pos === "ADV" || verb?.pos === "PART" ? tokenIn(passage, scope, at + 2) : verb;
    return !(main?.pos === "VERB" && /(?:ed|en|wn|un|ade|ent|ld|ught)$/.test(main.lower));
  }
  return false;
}

function followsPerfect(passage: Passage, scope: Scope, from: number, until: number): boolean {
  for (let at = until - 1; at > from; at -= 1) if (wordAt(passage, scope, at) === "had") return true;
  return false;
}

function hasPerfect(passage: Passage, scope: Scope, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    if (/^(?:has|have|will|is|are)$/.test(wordAt(passage, scope, at))) return true;
  }
  return false;
}
