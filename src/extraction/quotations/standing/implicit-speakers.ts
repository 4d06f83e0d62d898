import type { NounPhrase } from "../../noun-phrases.ts";
import { type ReadSentence, announcer } from "./announcer.ts";
import type { Cue } from "../cues/cues.ts";
import type { OuterSentence } from "../outer-sentences.ts";
import type { Passage } from "../passage.ts";
import { type Standing, signature, standing } from "./standing.ts";
import type { Run, Statement } from "../statements/statement.ts";
import { sharedSubject } from "../clauses/subjects.ts";
import { type UnmarkedSpeech, unmarkedSpeech } from "./unmarked.ts";

/** A statement that may have its speaker from another sentence. */
export interface CarriedStatement extends Omit<Statement, "cue" | "basis" | "source" | "main"> {
  readonly cue: Cue | null;
  readonly basis: Statement["basis"] | "CARRIED";
  readonly candidates: readonly NounPhrase[];
}

/** Adds the quotes that stand alone: whoever spoke in the sentence or paragraph before goes on speaking. */
export function carryOver(passage: Passage, sentences: readonly ReadSentence[]): readonly CarriedStatement[] {
  const found: CarriedStatement[] = [];
  const unmarkedAt = unmarkedSpeech(passage, sentences);
  let latest: Latest | null = null;
  sentences.forEach(({ sentence, statements }, index) => {
    const before: Latest | null = latest;
    const near = before !== null && stillSpeaks(passage, sentences, before, index) ? before.statement : null;
    const justBefore = before?.sentence === index - 1 ? near : null;
    const quoted = statements.length === 0 ? standing(passage, sentence) : null;
    // "The minister's spokesman:" in the paragraph before has taken these words.
    const isTaken = found.at(-1)?.parts.some(({ first }) => first === quoted?.first) === true;
    const alone = isTaken ? null : quoted;
    const open = found.at(-1);
    if (alone !== null && open !== undefined && near !== null && isReopened(passage, alone)) {
      found[found.length - 1] = { ...open, parts: [...open.parts, { first: alone.first, last: alone.last }] };
      latest = { statement: open, sentence: index, paragraph: sentence.paragraph };
      return;
    }
    const read = statements.map((statement) => carried(passage, statement, justBefore));
    if (alone !== null) read.push(attributed(passage, sentences, index, alone, near));
    const unmarked = unmarkedAt.get(index);
    if (unmarked !== undefined && read.length === 0) read.push(spoken(unmarked));
    found.push(...withCandidates(passage, sentences, index, read, found));
    const last = read.at(-1);
    if (last !== undefined) latest = { statement: last, sentence: index, paragraph: sentence.paragraph };
  });
  return found;
}

function carried(passage: Passage, statement: Statement, before: CarriedStatement | null): CarriedStatement {
  const attributedTo = carriedAgency(passage, statement, before) ?? statement;
  return { ...attributedTo, candidates: [], reporters: relayed(statement, before) };
}

/** Words that stand alone, with whom a name beside them, the sentence before or the one after tells. */
function attributed(
  passage: Passage,
  sentences: readonly ReadSentence[],
  index: number,
  { first, last, name }: Standing,
  near: CarriedStatement | null,
): CarriedStatement {
  const sentence = (sentences[index] as ReadSentence).sentence;
  const announced =
    name ??
    signatureBelow(passage, sentences[index + 1], sentence) ??
    announcer(passage, sentences[index - 1], sentence) ??
    follower(sentences[index + 1], near, sentence);
  const speaker = announced ?? near?.speaker ?? null;
  const reporters = announced === null ? (near?.reporters ?? []) : [];
  return { ...unattributed, parts: [{ first, last }], speaker, reporters };
}

function spoken({ first, last, speaker, cue }: UnmarkedSpeech): CarriedStatement {
  const basis = cue === null ? "CARRIED" : "CUE";
  return { ...unattributed, basis, cue, parts: [{ first, last }], speaker, reporters: [] };
}

interface Latest {
  readonly statement: CarriedStatement;
  readonly sentence: number;
  readonly paragraph: number;
}

// Until the next paragraph, and until somebody else is spoken of.
function stillSpeaks(passage: Passage, sentences: readonly ReadSentence[], before: Latest, index: number): boolean {
  if ((sentences[index]?.sentence.paragraph ?? 0) - before.paragraph > 1) return false;
  return sentences.slice(before.sentence + 1, index).every(({ sentence }) => {
    const { phrase } = sharedSubject(passage, sentence, sentence.last);
    return phrase === null || phrase.form === "PRONOUN";
  });
}

/** Whom an unnamed speaker could be: whom the sentence before is about, then those who spoke last. */
function withCandidates(
  passage: Passage,
  sentences: readonly ReadSentence[],
  index: number,
  read: readonly CarriedStatement[],
  earlier: readonly CarriedStatement[],
): readonly CarriedStatement[] {
  const previous = read.some(({ speaker }) => speaker === null) ? sentences[index - 1]?.sentence : undefined;
  const subject = previous && sharedSubject(passage, previous, previous.last).phrase;
  return read.map((one) => candidatesOf(passage, one, earlier, subject ?? null));
}

function candidatesOf(
  passage: Passage,
  statement: CarriedStatement,
  earlier: readonly CarriedStatement[],
  subject: NounPhrase | null,
): CarriedStatement {
  if (statement.speaker !== null) return statement;
  const spoke = earlier.slice(-6).map(({ speaker }) => speaker);
  const candidates = new Map<string, NounPhrase>();
  for (const phrase of [subject, ...spoke.reverse()]) {
    if (phrase === null || phrase.form === "PRONOUN") continue;
    const text = passage.document.text.slice(phrase.start, phrase.end);
    if (!candidates.has(text)) candidates.set(text, phrase);
  }
  return { ...statement, candidates: [...candidates.values()].slice(0, 3) };
}

const unattributed = {
  cue: null,
  basis: "CARRIED",
  candidates: [],
  fragment: false,
  inside: -1,
  polarity: "ASSERTED",
} as const;

// "— Hedda Brun, site engineer" on the next line
function signatureBelow(
  passage: Passage,
  next: ReadSentence | undefined,
  { paragraph }: OuterSentence,
): NounPhrase | null {
  if (next === undefined || next.sentence.paragraph - paragraph > 1) return null;
  return signature(passage, next.sentence);
}

function isReopened({ marks, markAt }: Passage, { first }: Run): boolean {
  return marks[markAt[first] ?? -1]?.continues === true;
}

// `"…," the said`: a noun was lost, and the agency that the sentence before cites is the one thing it can mean.
function carriedAgency(passage: Passage, statement: Statement, before: CarriedStatement | null) {
  const { cue, speaker } = statement;
  if (speaker !== null || before === null || before.speaker === null || cue.kind !== "VERB") return null;
  if (passage.tokens[cue.group - 1]?.lower !== "the" || before.cue?.frame.reports !== true) return null;
  return { ...statement, speaker: before.speaker, basis: "CARRIED" as const };
}

// "Kim was quoted as saying", right after a sentence that names the agency.
function relayed(statement: Statement, before: CarriedStatement | null): readonly NounPhrase[] {
  if (statement.cue.kind !== "QUOTED" || statement.reporters.length > 0 || before === null) return statement.reporters;
  if (before.reporters.length > 0) return before.reporters;
  return before.cue?.frame.reports === true && before.speaker !== null ? [before.speaker] : [];
}

// `"First." "Second," he said.` in one paragraph where nobody spoke before.
function follower(
  next: ReadSentence | undefined,
  near: CarriedStatement | null,
  sentence: OuterSentence,
): NounPhrase | null {
  if (near !== null || next === undefined || next.sentence.paragraph !== sentence.paragraph) return null;
  const [statement] = next.statements;
  return statement !== undefined && statement.parts[0]?.first === next.sentence.first ? statement.speaker : null;
}
