import { type Passage, afterMark } from "../passage.ts";

/** Checks whether a mark holds a few words that begin no sentence: "everything he did". */
export function isFew(passage: Passage, mark: number): boolean {
  return afterMark(passage, mark) - mark < 7 && /^\p{Ll}/u.test(passage.tokens[mark + 1]?.text ?? "");
}
