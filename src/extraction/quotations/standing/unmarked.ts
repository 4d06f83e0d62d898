import type { NounPhrase } from "../../noun-phrases.ts";
import type { ReadSentence } from "./announcer.ts";
import { type Cue, findCues } from "../cues/cues.ts";
import { labelOf, type Label } from "./labels.ts";
import { type Passage, type Scope, textAt } from "../passage.ts";
import type { Run } from "../statements/statement.ts";
import { subjectBefore } from "../clauses/subjects.ts";

/** A paragraph that somebody speaks though nothing in it says so, by the sentence that it begins with. */
export interface UnmarkedSpeech extends Run {
  readonly speaker: NounPhrase | null;
  readonly cue: Cue | null;
}

interface Paragraph extends Scope {
  readonly sentence: number;
  readonly isQuiet: boolean;
}

/** Finds transcripts ("Q: … A: …", "SMITH: …"), and the paragraph or list behind "Secretary Hana Sedlak said:". */
export function unmarkedSpeech(
  passage: Passage,
  sentences: readonly ReadSentence[],
): ReadonlyMap<number, UnmarkedSpeech> {
  const paragraphs = paragraphsOf(passage, sentences);
  const found = new Map<number, UnmarkedSpeech>();
  const labels = paragraphs.map((paragraph) => labelOf(passage, paragraph));
  const isTranscript = transcriptTest(labels);
  paragraphs.forEach((paragraph, index) => {
    const label = labels[index];
    if (label === null || label === undefined || !isTranscript(label) || label.last >= paragraph.last) return;
    if (passage.markAt[label.last] === -1 && !label.isQuestion)
      found.set(paragraph.sentence, { first: label.last, last: paragraph.last, speaker: label.speaker, cue: null });
  });
  // The points of one list are one speaker's, though a point may end as if it announced the next.
  let listEnd = 0;
  for (let index = 0; index + 1 < paragraphs.length; index += 1) {
    if (index + 1 < listEnd) continue;
    const announced = announcedBy(passage, sentences, paragraphs, index);
    if (announced === null) continue;
    const last = announcedEnd(passage, paragraphs, index + 1);
    listEnd = last;
    for (const paragraph of paragraphs.slice(index + 1, last).filter(({ isQuiet }) => isQuiet)) {
      const first = bulletEnd(passage, paragraph) ?? paragraph.first;
      if (!found.has(paragraph.sentence)) found.set(paragraph.sentence, { first, last: paragraph.last, ...announced });
    }
  }
  return found;
}

function paragraphsOf({ markAt }: Passage, sentences: readonly ReadSentence[]): readonly Paragraph[] {
  const paragraphs: { sentence: number; first: number; last: number; isQuiet: boolean; number: number }[] = [];
  sentences.forEach(({ sentence, statements }, index) => {
    const { first, last, paragraph: number } = sentence;
    const isQuiet = statements.length === 0 && markAt[first] === -1;
    const open = paragraphs.at(-1);
    if (open?.number !== number) paragraphs.push({ sentence: index, first, last, isQuiet, number });
    else paragraphs[paragraphs.length - 1] = { ...open, last, isQuiet: open.isQuiet && isQuiet };
  });
  return paragraphs.map((paragraph) => ({ ...paragraph, mark: -1 }));
}

/** Two speakers make a transcript, or one who speaks twice; a label by itself may be anything: "PERRY: Woman held". */
function transcriptTest(labels: readonly (Label | null)[]): (label: Label) => boolean {
  const counts = new Map<string, number>();
  for (const label of labels) {
    if (label !== null) counts.set(label.form, (counts.get(label.form) ?? 0) + 1);
  }
  return ({ form }) => (counts.get(form) ?? 0) > 1;
}

/** In tokens: "said in a statement:" */
const maxTail = 6;

// "Secretary Hana Sedlak said:" at the end of its paragraph.
function announcedBy(
  passage: Passage,
  sentences: readonly ReadSentence[],
  paragraphs: readonly Paragraph[],
  index: number,
): { readonly speaker: NounPhrase; readonly cue: Cue } | null {
  const next = paragraphs[index + 1];
  const read = next === undefined ? undefined : sentences[next.sentence - 1];
  if (read === undefined || read.statements.length > 0) return null;
  const scope = read.sentence;
  if (textAt(passage, scope, scope.last - 1) !== ":") return null;
  const cue = findCues(passage, scope).at(-1);
  if (cue === undefined || cue.kind !== "VERB" || cue.passive || cue.unsaid || cue.frame.clause === "NONE") return null;
  if (!cue.frame.direct || cue.next < scope.last - maxTail) return null;
  const { phrase } = subjectBefore(passage, scope, cue.group);
  return phrase === null ? null : { speaker: phrase, cue };
}

// The points of a list, or one paragraph: what stands behind it may be the reporter's again.
function announcedEnd(passage: Passage, paragraphs: readonly Paragraph[], from: number): number {
  const isPoint = (paragraph: Paragraph | undefined) =>
    paragraph !== undefined && bulletEnd(passage, paragraph) !== null;
  if (paragraphs[from]?.isQuiet !== true) return from;
  let last = from + 1;
  while (isPoint(paragraphs[from]) && isPoint(paragraphs[last])) last += 1;
  return last;
}

function bulletEnd({ tokens }: Passage, { first }: Run): number | null {
  const sign = tokens[first]?.text ?? "";
  if (/^(?:[•‣◦·*–—-]|--)$/.test(sign)) return first + 1;
  return /^\d{1,2}$/.test(sign) && /^[.)]$/.test(tokens[first + 1]?.text ?? "") ? first + 2 : null;
}
