import type { Random } from "../ingest/random.ts";
import { clauses, headlines, narratives, tails } from "./frames.ts";
import { coinages, coinedPlace, words } from "./words.ts";
import { type Ranks, zipf } from "./zipf.ts";

/** A stretch of text: UTF-16 offsets, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text with its subjects' places, in the order in which they were given; a subject it does not name has none. */
export interface Worded {
  readonly text: string;
  readonly subjects: readonly Span[];
}

type Word = (random: Random) => string;
type Piece = string | Word | { readonly subject: number };

const wordsOf = (choices: readonly string[], ranks: Ranks): Word => {
  return (random) => choices[ranks(random)] ?? "";
};
const coinedRanks = zipf(coinages, 1);
// Round numbers are rare among those that reports give, small ones common.
const numberRanks = zipf(9_990, 0.7);

const kinds: Readonly<Record<string, Word>> = {
  ...Object.fromEntries(
    Object.entries(words).map(([kind, choices]) => [kind, wordsOf(choices, zipf(choices.length, 0.9))]),
  ),
  coinage: (random) => coinedPlace(coinedRanks(random)),
  number: (random) => String(numberRanks(random) + 3),
};

/** A frame cut at its slots, once. */
function cut(frame: string): readonly Piece[] {
  return frame.split(/\{(\w+)\}/).flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return part === "" ? [] : [part];
    const word = kinds[part];
    return [word ?? { subject: Number(part) }];
  });
}

const cutAll = (frames: readonly string[]) => frames.map(cut);
const clausePieces = cutAll(clauses);
const narrativePieces = cutAll(narratives);
const headlinePieces = cutAll(headlines);
const tailPieces = tails.map(cutAll);

function say(pieces: readonly Piece[], names: readonly string[], random: Random): Worded {
  let text = "";
  const subjects: Span[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else if (typeof piece === "function") {
      const word = piece(random);
      // "an", where the frame says "a" and the word has begun with a vowel.
      const isAn = /(?:^| )a $/i.test(text.slice(-3)) && /^[aeiou]/.test(word);
      text = isAn ? `${text.slice(0, -1)}n ${word}` : text + word;
    } else {
      const name = names[piece.subject] ?? "";
      subjects[piece.subject] = { start: text.length, end: text.length + name.length };
      text += name;
    }
  }
  return { text, subjects };
}

/** `text` with a capital. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What somebody says of one to three subjects, who stand in it under these names; no capital, no full stop. */
export function statement(names: readonly string[], random: Random): Worded {
  const clause = say(random.pick(clausePieces), [], random).text;
  const tail = say(random.pick(tailPieces[names.length - 1] ?? []), names, random);
  const start = tail.text.startsWith(",") ? clause : `${clause} `;
  const subjects = tail.subjects.map((span) => moved(span, start.length));
  return { text: start + tail.text, subjects };
}

/** A span `by` code units further on. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** A sentence of a reporter's own. */
export const narrative = (random: Random) => capitalised(say(random.pick(narrativePieces), [], random).text);

/** A headline about somebody or something. */
export const headline = (name: string, random: Random) =>
  capitalised(say(random.pick(headlinePieces), [name], random).text);
