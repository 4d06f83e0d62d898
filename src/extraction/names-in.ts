import { fold } from "../entity-resolution/fold.ts";
import type { Document, Sentence } from "./document.ts";
import { plainRuns, type Run, runsFrom, textOf, withNouns, withoutPossessor } from "./linking/known-runs.ts";
import { particles, shorterForms } from "./linking/person-name.ts";
import type { Token } from "./tokens.ts";

const maxWords = 6;
const maxNames = 2000;
const maxLength = 100;

/**
 * Every piece of a text that may be written as an alias of the knowledge base, folded and each once, so that the base can
 * be asked once for all: runs of words with capitals and what lies in them, "Donald J. Trump" as "Donald Trump" too, with
 * up to two plain nouns behind ("North Korean leader"); and plain nouns with their adjectives ("nuclear programme").
 * A long text is asked for its first two thousand.
 */
export function namesIn(document: Document): readonly string[] {
  const names = new Set<string>();
  for (const sentence of document.sentences) {
    for (let at = sentence.first; at < sentence.last; at += 1) {
      for (const run of [...capitalRuns(document, sentence, at), ...plainRuns(document, sentence, at)]) {
        const name = textOf(document, run);
        if (name.length > maxLength) continue;
        for (const form of [name, withoutPossessor(name), ...shorterNames(name)]) names.add(fold(form));
        if (names.size >= maxNames) return [...names].slice(0, maxNames);
      }
    }
  }
  return [...names].slice(0, maxNames);
}

/** "Donald Trump" of "Donald J. Trump". */
function shorterNames(name: string): readonly string[] {
  const words = name.split(" ");
  return words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word)) ? shorterForms(words) : [];
}

// "the Hague" is an alias with its article, which folding drops: no run needs to begin with it.
function capitalRuns(document: Document, sentence: Sentence, first: number): readonly Run[] {
  const { tokens } = document;
  // "bin Salman"
  const from = particles.test(tokens[first]?.text ?? "") ? first + 1 : first;
  return runsFrom(document, sentence, from)
    .map(({ last }) => ({ first, last }))
    .filter(({ last }) => wordsBetween(tokens, first, last) <= maxWords)
    .flatMap((run) => [run, ...withNouns(tokens, sentence, run)]);
}

function wordsBetween(tokens: readonly Token[], first: number, last: number): number {
  let words = 0;
  for (let at = first; at < last; at += 1) if (/^\p{L}/u.test(tokens[at]?.text ?? "")) words += 1;
  return words;
}
