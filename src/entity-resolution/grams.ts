import { plain } from "./fold.ts";

const maxWords = 12;
const maxGram = 4;

/** A run of words of a search that may be a name, with its share of all words of the search. */
export interface Gram {
  readonly plain: string;
  readonly folded: string;
  readonly share: number;
}

/** The runs of one to four words among the first 12 of a search text, without excluded words ("-kim"). */
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
