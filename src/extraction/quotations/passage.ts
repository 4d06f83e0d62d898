import type { Document } from "../document.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { PartOfSpeech, Token } from "../tokens.ts";
import type { Mark } from "../marks/marks.ts";

/** A document with its marks and phrases found by token. */
export interface Passage {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
  /** For each token the index of the mark that it stands in (its own signs included), or -1. */
  readonly markAt: Int32Array;
  /** The longest phrase that begins at a token, and the longest that ends before one. */
  readonly phraseFrom: readonly (NounPhrase | undefined)[];
  readonly phraseUntil: readonly (NounPhrase | undefined)[];
  /** The longest phrase around a token. */
  readonly phraseAround: readonly (NounPhrase | undefined)[];
}

/** A run of tokens that is read as one sentence, `last` exclusive: either outside all marks, or inside one. */
export interface Scope {
  readonly first: number;
  readonly last: number;
  /** The mark inside which the sentence stands; -1 for the article's own. */
  readonly mark: number;
}

export function readPassage(document: Document, marks: readonly Mark[], phrases: readonly NounPhrase[]): Passage {
  const { tokens } = document;
  const markAt = new Int32Array(tokens.length).fill(-1);
  let mark = 0;
  tokens.forEach(({ start, end }, at) => {
    while (mark < marks.length && (marks[mark] as Mark).end <= start) mark += 1;
    const around = marks[mark];
    if (around !== undefined && around.start < end) markAt[at] = mark;
  });
  const [phraseFrom, phraseUntil, phraseAround] = [places(tokens), places(tokens), places(tokens)];
  for (const phrase of phrases) {
    if (phrase.possessor) continue;
    for (let at = phrase.first; at < phrase.last; at += 1) phraseAround[at] ??= phrase;
    phraseFrom[phrase.first] ??= phrase;
    phraseUntil[phrase.last] ??= phrase;
  }
  return { document, tokens, marks, markAt, phraseFrom, phraseUntil, phraseAround };
}

/** A place for each token, and for the one behind the last. */
function places(tokens: readonly Token[]): (NounPhrase | undefined)[] {
  const empty: (NounPhrase | undefined)[] = [];
  for (let at = 0; at <= tokens.length; at += 1) empty.push(undefined);
  return empty;
}

/** The token at an index of the scope, as long as it is visible there. */
export function tokenIn(passage: Passage, scope: Scope, at: number): Token | undefined {
  if (at < scope.first || at >= scope.last || passage.markAt[at] !== scope.mark) return undefined;
  return passage.tokens[at];
}

/** The word at an index in small letters, as it is written, and its part of speech; "" where none is visible. */
export function wordAt(passage: Passage, scope: Scope, at: number): string {
  return tokenIn(passage, scope, at)?.lower ?? "";
}

export function textAt(passage: Passage, scope: Scope, at: number): string {
  return tokenIn(passage, scope, at)?.text ?? "";
}

export function posAt(passage: Passage, scope: Scope, at: number): PartOfSpeech | "" {
  return tokenIn(passage, scope, at)?.pos ?? "";
}

/** The mark that begins exactly at a token outside all marks. */
export function markFrom(passage: Passage, at: number): Mark | undefined {
  const index = passage.markAt[at] ?? -1;
  if (index < 0 || passage.markAt[at - 1] === index) return undefined;
  return passage.marks[index];
}

/** The mark that ends exactly before a token. */
export function markUntil(passage: Passage, at: number): Mark | undefined {
  const index = passage.markAt[at - 1] ?? -1;
  if (index < 0 || passage.markAt[at] === index) return undefined;
  return passage.marks[index];
}

/** The first token after the run of tokens that stand in the same mark as this one. */
export function afterMark(passage: Passage, at: number): number {
  const index = passage.markAt[at];
  let next = at;
  while (next < passage.tokens.length && passage.markAt[next] === index) next += 1;
  return next;
}

/** The first token of the run of tokens that stand in the same mark as this one. */
export function beforeMark(passage: Passage, at: number): number {
  const index = passage.markAt[at];
  let first = at;
  while (first > 0 && passage.markAt[first - 1] === index) first -= 1;
  return first;
}

/** The words of a mark without what stands around them. */
export function innerText({ document }: Passage, { inner }: Mark): string {
  return document.text.slice(inner.start, inner.end).trimEnd();
}
