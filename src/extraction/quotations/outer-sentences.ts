import type { Sentence } from "../document.ts";
import { cueFrame } from "./cues/cue-verbs.ts";
import type { Passage, Scope } from "./passage.ts";

/** A sentence of the article itself: what stands in marks does not end it. */
export interface OuterSentence extends Scope {
  readonly paragraph: number;
}

/** Joins sentences that only a stop inside marks parts: `"We won. We are happy," he said.` is one. */
export function outerSentences(passage: Passage): readonly OuterSentence[] {
  const joined: { first: number; last: number; paragraph: number; mark: number }[] = [];
  for (const sentence of passage.document.sentences) {
    const previous = joined.at(-1);
    if (previous?.paragraph === sentence.paragraph && goesOn(passage, sentence)) previous.last = sentence.last;
    else joined.push({ first: sentence.first, last: sentence.last, paragraph: sentence.paragraph, mark: -1 });
  }
  return joined.flatMap((sentence) => cutBetween(passage, sentence)).flatMap((sentence) => cutLong(passage, sentence));
}

// something "strong." "This is new," he said: a sentence ends between the two marks.
function cutBetween(passage: Passage, sentence: OuterSentence): readonly OuterSentence[] {
  const pieces: OuterSentence[] = [];
  let { first } = sentence;
  for (let at = first + 1; at < sentence.last; at += 1) {
    const { markAt, tokens } = passage;
    if (markAt[at] === -1 || markAt[at - 1] === -1 || markAt[at] === markAt[at - 1]) continue;
    if (!/[.!?…]$/.test(tokens[at - 2]?.text ?? "") || !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) continue;
    pieces.push({ ...sentence, first, last: at });
    first = at;
  }
  return [...pieces, { ...sentence, first }];
}

// Nobody writes sentences this long; a text without stops must not be read as one.
const maxLength = 300;

/** The scope itself, or pieces of it when it is longer than any sentence. */
export function cutLong<S extends Scope>(passage: Passage, sentence: S): readonly S[] {
  if (sentence.last - sentence.first <= maxLength) return [sentence];
  const pieces: S[] = [];
  let [first, words] = [sentence.first, 0];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (passage.markAt[at] === sentence.mark) words += 1;
    if (words < maxLength || passage.markAt[at + 1] !== sentence.mark) continue;
    pieces.push({ ...sentence, first, last: at + 1 });
    [first, words] = [at + 1, 0];
  }
  if (first < sentence.last) pieces.push({ ...sentence, first });
  return pieces;
}

function goesOn(passage: Passage, { first, last }: Sentence): boolean {
  const { markAt, tokens } = passage;
  const before = markAt[first - 1] ?? -1;
  if (before === -1) return false;
  if (markAt[first] === before) return true;
  // `"Why?" Smith asked.`
  if (!/[.?!…]/.test(tokens[first - 2]?.text ?? "")) return false;
  const phrase = passage.phraseFrom[first];
  const verb = phrase === undefined ? first : phrase.last;
  const cue = tokens[verb];
  if (cue === undefined || verb >= last || cue.pos !== "VERB") return false;
  const after = tokens[verb + 1];
  return cueFrame(cue.lemma)?.direct === true && (verb + 1 >= last || /^[.,]$/.test(after?.text ?? ""));
}
