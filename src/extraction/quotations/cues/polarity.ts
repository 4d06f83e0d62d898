import type { Polarity } from "../../facts.ts";
import { isDeniable } from "./cue-verbs.ts";
import type { Cue } from "./cues.ts";
import { isFew } from "./few.ts";
import type { Opening } from "../clauses/opening.ts";
import { type Passage, type Scope, textAt } from "../passage.ts";

/** Whether the speaker asserts what a cue introduces, denies it or asks it; null where nothing of the kind is told. */
export function polarityOf(
  passage: Passage,
  scope: Scope,
  { frame, lemma, negated, unsaid }: Cue,
  opening: Opening,
): Polarity | null {
  const { form, at } = opening;
  if (form === "MARK" || form === "COLON") {
    if (negated && form === "MARK") return "DENIED";
    const isAttached = form === "MARK" && isFew(passage, at) && !/^[,:]$/.test(textAt(passage, scope, at - 1));
    return isAttached && frame.polarity === "DENIED" ? "DENIED" : "ASSERTED";
  }
  if (unsaid) {
    const isDenied = negated && form !== "QUESTION" && frame.polarity === "ASSERTED" && isDeniable(lemma);
    return isDenied ? "DENIED" : null;
  }
  if (frame.polarity === "QUESTIONED" && form !== "QUESTION" && lemma !== "doubt") return "ASSERTED";
  return frame.polarity;
}
