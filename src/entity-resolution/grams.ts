import { plain } from "./fold.ts";

const maxWords = 12;
const maxGram = 4;

/** One run of words of a search, as a name could be written, with its share of the words searched for. */
export interface Gram {
  readonly plain: string;
  readonly folded: string;
  readonly share: number;
}

/** The runs of one to four words in a search text: what in it may be a name; excluded words ("-kim") may not. Only the first 12 words count. */
export function gramsOf(text: string): readonly Gram[] {
  const words = plain(text.replace(/(?<!\S)-\S+|["()]/gu, " "))
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, maxWords);
  const grams = new Map<string, Gram>();
  words.forEach((_, start) => {
    for (let length = 1; length <= maxGram && start + length <= words.length; length += 1) {
      const gram = plain(words.slice(start, start + length).join(" "));
      grams.set(gram, { plain: gram, folded: gram.toLowerCase(), share: length / words.length });
    }
  });
  return [...grams.values()];
}
