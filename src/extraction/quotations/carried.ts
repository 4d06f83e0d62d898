import type { NounPhrase } from "../noun-phrases.ts";
import { type Cue, findCues } from "./cues.ts";
import type { OuterSentence } from "./outer-sentences.ts";
import { type Passage, afterMark, beforeMark, innerText, markFrom, markUntil, tokenIn } from "./passage.ts";
import type { Run, Statement } from "./statement.ts";
import { sharedSubject, subjectBefore } from "./subjects.ts";

/** A statement that may have its speaker from another sentence. */
export interface CarriedStatement extends Omit<Statement, "cue" | "basis" | "source" | "main"> {
  readonly cue: Cue | null;
  readonly basis: Statement["basis"] | "CARRIED";
  readonly candidates: readonly NounPhrase[];
}

export interface ReadSentence {
  readonly sentence: OuterSentence;
  readonly statements: readonly Statement[];
}

/** Adds the quotes that stand alone: whoever spoke in the sentence or paragraph before goes on speaking. */
export function carryOver(passage: Passage, sentences: readonly ReadSentence[]): readonly CarriedStatement[] {
  const found: CarriedStatement[] = [];
  let latest: Latest | null = null;
  sentences.forEach(({ sentence, statements }, index) => {
    const before: Latest | null = latest;
    const near = before !== null && stillSpeaks(passage, sentences, before, index) ? before.statement : null;
    const standing =
      statements.length === 0
        ? (standsAlone(passage, sentence) ?? signed(passage, sentence) ?? introduced(passage, sentence))
        : null;
    // "Sergei Lavrov:" in the paragraph before has taken these words.
    const isTaken = found.at(-1)?.parts.some(({ first }) => first === standing?.first) === true;
    const alone = isTaken ? null : standing;
    const read: CarriedStatement[] = statements.map((statement) => ({
      ...(carriedAgency(passage, statement, before?.sentence === index - 1 ? near : null) ?? statement),
      candidates: [],
      reporters: relayed(statement, before?.sentence === index - 1 ? near : null),
    }));
    const goesOn = alone !== null && isReopened(passage, alone) ? found.at(-1) : undefined;
    if (goesOn !== undefined && near !== null && alone !== null) {
      found[found.length - 1] = { ...goesOn, parts: [...goesOn.parts, { first: alone.first, last: alone.last }] };
      latest = { statement: goesOn, sentence: index, paragraph: sentence.paragraph };
    } else if (alone !== null) {
      const announced =
        alone.name ??
        announcer(passage, sentences[index - 1], sentence) ??
        follower(sentences[index + 1], near, sentence);
      const speaker = announced ?? near?.speaker ?? null;
      const reporters = announced === null ? (near?.reporters ?? []) : [];
      read.push({ ...unattributed, parts: [{ first: alone.first, last: alone.last }], speaker, reporters });
    }
    const previous = read.some(({ speaker }) => speaker === null) ? sentences[index - 1] : undefined;
    const subject = previous && sharedSubject(passage, previous.sentence, previous.sentence.last).phrase;
    found.push(...read.map((one) => withCandidates(passage, one, found, subject ?? null)));
    const last = read.at(-1);
    if (last !== undefined) latest = { statement: last, sentence: index, paragraph: sentence.paragraph };
  });
  return found;
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
  statement: CarriedStatement,
  earlier: readonly CarriedStatement[],
  subject: NounPhrase | null,
): CarriedStatement {
  if (statement.speaker !== null) return statement;
  const candidates = new Map<string, NounPhrase>();
  for (const phrase of [
    subject,
    ...earlier
      .slice(-6)
      .map(({ speaker }) => speaker)
      .reverse(),
  ]) {
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

interface Alone extends Run {
  readonly name?: NounPhrase;
}

// `Eyewitness Ahmed Ali: "I saw it fall."`, `"It changes everything" — Adrian Dyer`
function signed(passage: Passage, scope: OuterSentence): Alone | null {
  const { first, last } = scope;
  const before = passage.phraseFrom[first];
  if (before?.form === "NAME" && tokenIn(passage, scope, before.last)?.text === ":") {
    const at = before.last + 1;
    if (markFrom(passage, at) === undefined || afterMark(passage, at) < last - 1) return null;
    return { first: at, last: afterMark(passage, at), name: before };
  }
  if (markFrom(passage, first) === undefined) return null;
  const end = afterMark(passage, first);
  const name = passage.phraseFrom[end + 1];
  const isSigned =
    name?.form === "NAME" && name.last >= last - 1 && /^(?:[–—-]|--)$/.test(tokenIn(passage, scope, end)?.text ?? "");
  return isSigned && end - first > 4 ? { first, last: end, name } : null;
}

// `Kenyatta tweeted his condolences: "We stand with Tanzania."`
function introduced(passage: Passage, scope: OuterSentence): Alone | null {
  const mark = markUntil(passage, scope.last) ?? markUntil(passage, scope.last - 1);
  if (mark === undefined || !/[.!?…]$/.test(innerText(passage, mark))) return null;
  const end = markUntil(passage, scope.last) === undefined ? scope.last - 1 : scope.last;
  const first = beforeMark(passage, end - 1);
  if (end - first < 5 || tokenIn(passage, scope, first - 1)?.text !== ":") return null;
  const { phrase } = sharedSubject(passage, scope, first - 1);
  const isSomebody =
    phrase !== null &&
    !/^(?:his|her|their|its|it|this|that|these|there)$/.test(passage.tokens[phrase.first]?.lower ?? "");
  return isSomebody ? { first, last: end, name: phrase } : { first, last: end };
}

// A whole sentence in marks with nothing around it.
function standsAlone(passage: Passage, { first, last }: OuterSentence): Alone | null {
  const mark = passage.marks[passage.markAt[first] ?? -1];
  if (mark === undefined) return null;
  const end = afterMark(passage, first);
  for (let at = end; at < last; at += 1) if (/\p{L}{3}/u.test(passage.tokens[at]?.text ?? "")) return null;
  if (end - first < 5) return null;
  const text = passage.document.text.slice(mark.inner.start, mark.inner.end).trimEnd();
  return /[.!?…,]["”’']?$/.test(text) || end - first > 14 ? { first, last: end } : null;
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

/** Who speaks in "Rathbun stated:" or "Galantino has called it dangerous:", the words following in a block. */
function announcer(
  passage: Passage,
  previous: ReadSentence | undefined,
  { paragraph }: OuterSentence,
): NounPhrase | null {
  if (previous === undefined || paragraph - previous.sentence.paragraph > 1) return null;
  const scope = previous.sentence;
  const stop = tokenIn(passage, scope, scope.last - 1)?.text ?? "";
  if (stop !== ":" && stop !== ",") return null;
  const cue = findCues(passage, scope).at(-1);
  if (cue !== undefined && cue.next >= scope.last - 8 && !cue.passive) {
    const { phrase } = subjectBefore(passage, scope, cue.group);
    if (phrase !== null) return phrase;
  }
  return stop === ":"
    ? (previous.statements.at(-1)?.speaker ?? sharedSubject(passage, scope, scope.last).phrase)
    : null;
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
