import type { NounPhrase } from "../../noun-phrases.ts";
import { announcedSaying } from "../cues/announcements.ts";
import { findCues } from "../cues/cues.ts";
import type { OuterSentence } from "../outer-sentences.ts";
import { type Passage, tokenIn, textAt } from "../passage.ts";
import type { Statement } from "../statements/statement.ts";
import { sharedSubject, subjectBefore } from "../clauses/subjects.ts";

export interface ReadSentence {
  readonly sentence: OuterSentence;
  readonly statements: readonly Statement[];
}

/** In tokens: "said in a statement on Friday:" has its verb so near to its end. */
const maxTail = 8;
/** In tokens: "And from the new head of the board, Lena Rosen:" */
const maxLabel = 12;

/** The speaker in "Rathmore stated:" or "The governor issued a statement.", whose words follow separately. */
export function announcer(
  passage: Passage,
  previous: ReadSentence | undefined,
  { paragraph }: OuterSentence,
): NounPhrase | null {
  if (previous === undefined || paragraph - previous.sentence.paragraph > 1) return null;
  const scope = previous.sentence;
  const stop = textAt(passage, scope, scope.last - 1);
  if (stop !== ":" && stop !== ",") return announcedSaying(passage, scope);
  const cue = findCues(passage, scope).at(-1);
  if (cue !== undefined && cue.next >= scope.last - maxTail && !cue.passive) {
    const { phrase } = subjectBefore(passage, scope, cue.group);
    if (phrase !== null) return phrase;
  }
  if (stop !== ":") return null;
  return (
    previous.statements.at(-1)?.speaker ??
    sharedSubject(passage, scope, scope.last).phrase ??
    announcedBareName(passage, scope)
  );
}

// "And from Chairwoman Lena Rosen:"
function announcedBareName(passage: Passage, scope: OuterSentence): NounPhrase | null {
  const name = passage.phraseUntil[scope.last - 1];
  if (name?.form !== "NAME" || name.first < scope.first || scope.last - scope.first > maxLabel) return null;
  const before = tokenIn(passage, scope, name.first - 1);
  return before === undefined || /^(?:from|by|to|,)$/.test(before.lower) ? name : null;
}
