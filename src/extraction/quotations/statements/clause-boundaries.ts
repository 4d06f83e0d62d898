import { type Vocabulary, compile } from "../../patterns.ts";
import { beginsClause } from "../clauses/clause-verbs.ts";
import type { Clause } from "../clauses/clause.ts";
import { cueFrame, isSpeechAct } from "../cues/cue-verbs.ts";
import { type Passage, type Scope, markUntil, tokenIn, wordAt } from "../passage.ts";
import * as words from "../../lexicon/clause-boundaries.ts";

/** A place inside reported words where the reporter may take over again: a comma, a dash or a conjunction. */
export interface Turn {
  readonly passage: Passage;
  readonly scope: Scope;
  readonly clause: Clause;
  readonly at: number;
  readonly isComma: boolean;
  /** The first token after the mark and its conjunctions. */
  readonly next: number;
  /** Where the reported words begin. */
  readonly from: number;
}

type Condition = (turn: Turn) => boolean;
type Row = readonly [pattern: string, example: string, ...conditions: readonly Condition[]];

const past = /ed$|^(?:said|told|wrote|gave|began|spoke|swore|thought|felt|knew|put)$/;

const vocabulary: Vocabulary = {
  classes: {
    ...words,
    telling: ({ lemma, lower }) => past.test(lower) && (isSpeechAct(lemma) || cueFrame(lemma) !== undefined),
    speaking: ({ lower }) => lower.endsWith("ing") && ["", "e"].some((end) => isSpeechAct(lower.slice(0, -3) + end)),
    naming: ({ lemma }) => cueFrame(lemma)?.judgement === "NAMING",
    past: ({ lower }) => /(?:ed|ang|ook|ame|ent|ell|ew|ought|et)$/.test(lower),
  },
  runs: {
    telling: ["VERB&<telling>", "-ly VERB&<telling>"],
    speaking: ["<speaking>", "all but <speaking>"],
    naming: ["", "!VERB ", "!VERB !VERB ", "!VERB !VERB !VERB "].map((before) => `${before}VERB&<naming>`),
  },
};

const isComma: Condition = (turn) => turn.isComma;
const isPast: Condition = ({ passage, clause }) => past.test(passage.tokens[clause.cue.verb]?.lower ?? "");
const isBut: Condition = ({ passage, scope, at }) => wordAt(passage, scope, at) === "but";
const isContrast: Condition = (turn) => turn.isComma || isBut(turn);
const isIndefinite: Condition = ({ passage, scope, next }) => /^an?$/.test(wordAt(passage, scope, next));
const isBehindMark: Condition = ({ passage, at }) => markUntil(passage, at) !== undefined;
const isExplained: Condition = ({ passage, scope, clause, next }) =>
  clause.cue.frame.belief && beginsClause(passage, scope, next, false);
const isReported: Condition = ({ clause }) => clause.cue.form === "FINITE" && clause.opening?.form !== "MARK";
/** Reported speech has shifted tenses, so a plain past after it is the reporter's. */
const isBackshifted: Condition = (turn) => (turn.isComma ? !has(turn, /^had$/) : isShifted(turn));
const isStory: Condition = (turn) => !isPast(turn) || isShifted(turn) || has(turn, /^(?:has|have|will|is|are)$/);

/** Actions of the speaker, not part of the statement. */
const act: Row = [
  "!<marks> _ he|she|they -ed .|,|$",
  'He told me I "must leave"_ but he smiled.',
  isPast,
  isBut,
  isBehindMark,
];

/** Where the reporter goes on, behind a mark and conjunctions: pattern, example (what was said ends at "_"), conditions. */
export const turnRules: readonly Row[] = [
  ["!<marks> _ it was only|not|then", "He said it was dear_, and it was only later that he gave in.", isComma],
  act,
  ["<marks> _ which|who is|are|has|have", "He said he was using the web_, which is a network.", isPast, isShifted],
  // A report in the past does not continue in the present.
  ["!<marks> _ !$+ <present>", "He said the men had left_, but nobody has seen them.", isComma, isPast],
  ["!<marks> _ <refusing>", "She said the bridge would open_ and refused to give a date."],
  ["!<marks> _ <withholding>", "She said the bridge would open_ but gave no date.", isContrast],
  ["!<marks> _ did|would|could|has not|n't|n’t <elaborating>", "She said it would open_ but did not elaborate."],
  // Asking is not what was told.
  ["!<marks> _ {telling} !by|of|,", "He said it was ready_ and asked for time.", isPast, isReported, isBackshifted],
  ["<marks> _ <times>+ after|before", "He said nothing was decided_, a day after the vote."],
  ["<marks> _ <remarks>+ <judging>", "He wrote that she was safe_, a phrase that supporters fear.", isIndefinite],
  // The story goes on in its own tense.
  ["<marks> _ as !PRON+ VERB|AUX&<past>", "They say they have no fuel_, as envoys returned to Doha.", isStory],
  ["<marks> _ {speaking}", "He said the vote was wrong_, all but promising another."],
  [": _", "She hopes that it will be settled_: a group has reported a deal.", isExplained],
  // Another voice on what was said.
  ["<marks> _ which !PRON+ {naming}", "He said the team was weak_, which some players had called a lie."],
];

const [findTurn, findAct] = [compile(turnRules, vocabulary), compile([act], vocabulary)];

/** The rule by which the reporter tells what follows a turn; few hold before anything has been told. */
export function turnRuleAt(turn: Turn, isTold: boolean): Row | undefined {
  const { passage, scope, next } = turn;
  const words = {
    token: (at: number) => tokenIn(passage, scope, at),
    phrase: (at: number) => passage.phraseFrom[at],
  };
  return (isTold ? findTurn : findAct)(words, next, ([, , ...conditions]) => conditions.every((holds) => holds(turn)));
}

function has({ passage, scope, from, at }: Turn, word: RegExp): boolean {
  for (let index = from; index < at; index += 1) if (word.test(wordAt(passage, scope, index))) return true;
  return false;
}

// The reported verb is no plain past: "was looking", "would", "is", so a plain past after it is the reporter's.
function isShifted({ passage, scope, from, at: until }: Turn): boolean {
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
