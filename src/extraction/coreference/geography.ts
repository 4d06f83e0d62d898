import type { Document } from "../document.ts";
import { locative } from "../lexicon/places.ts";
import { wordSet } from "../lexicon/words.ts";
import type { Mention } from "../mentions/mention.ts";
import { spellingKey } from "./names/spelling.ts";

const movements = wordSet(
  "to from into onto against with of leave left leaving visit visited visiting enter entered entering reach reached invaded invade",
);
const ofStates = wordSet(
  "government president parliament army prime foreign border capital economy king queen ministry constitution people",
);
const stateVerbs = wordSet("borders invaded exports imports annexed");

/** Whether the words around a name make it a place or a country: "in Jordan", "Jordan and Syria", "Jordan has closed its border". */
export function isUsedAsPlace(
  { tokens }: Document,
  { first, last }: Mention,
  isPlace: (word: string) => boolean,
): boolean {
  const word = (at: number) => tokens[at]?.lower ?? "";
  const before = word(first - 1);
  if (locative.has(before) || (movements.has(before) && before !== "of" && before !== "with")) return true;
  if (/^['’]s?$/u.test(tokens[last]?.text ?? "")) return ofStates.has(word(last + 1));
  // "Paris, France" and "Amman, Jordan"; "Syria and Jordan"
  const next = tokens[last + 1]?.text ?? "";
  if (/^(?:,|and|or)$/.test(word(last)) && next !== "" && isPlace(next)) return true;
  const previous = tokens[first - 2]?.text ?? "";
  if (/^(?:,|and|or)$/.test(before) && previous !== "" && isPlace(previous)) return true;
  if (stateVerbs.has(word(last))) return true;
  return /^(?:has|had|will|would)$/.test(word(last)) && ["its"].includes(word(last + 2));
}

/** The names that an article uses as places somewhere. */
export function placesOf(
  document: Document,
  mentions: readonly Mention[],
  isPlace: (word: string) => boolean,
): ReadonlySet<string> {
  const places = new Set<string>();
  for (const mention of mentions) {
    const [word = ""] = mention.words;
    if (mention.words.length === 1 && isUsedAsPlace(document, mention, isPlace)) places.add(spellingKey(word));
  }
  return places;
}
