import { timeUnits } from "../lexicon/calendar.ts";
import { standalone, timely } from "../lexicon/phrases.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import { endsInName } from "./form.ts";
import { endOfLinks } from "./links.ts";
import { runFrom } from "./run.ts";
import { type Run, type Shaped, shaped } from "./shaped.ts";
import type { Shape } from "./shape.ts";

/** The phrases of one sentence: `shapes[i]` is the shape of `tokens[offset + i]`. */
export function phrasesIn(
  tokens: readonly Token[],
  shapes: readonly Shape[],
  offset: number,
  families: ReadonlySet<string>,
): readonly NounPhrase[] {
  const sentence = shaped(tokens, shapes, offset, families);
  const phrases: NounPhrase[] = [];
  let at = offset;
  while (at < sentence.until) at = Math.max(at + 1, phrasesFrom(sentence, at, phrases));
  return phrases.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Adds the phrases that start at a token; the token after them. */
function phrasesFrom(sentence: Shaped, at: number, phrases: NounPhrase[]): number {
  const { shape, word } = sentence;
  const kind = shape(at);
  if (kind === "HYPHEN") return at + 1;
  if (kind === "PRONOUN" || kind === "OWN") {
    const run = kind === "OWN" ? runFrom(sentence, at + 1, true) : null;
    add(sentence, phrases, { first: at, last: at + 1, head: at, form: "PRONOUN", possessor: run !== null });
    return run === null ? at + 1 : extend(sentence, at, run, phrases);
  }
  let start = at;
  while (shape(start) === "DETERMINER") start += 1;
  // "all the Afghan's allies", "both his sons": a pronoun may follow the determiner
  if (start > at && shape(start) === "OWN") {
    add(sentence, phrases, { first: start, last: start + 1, head: start, form: "PRONOUN", possessor: true });
    start += 1;
  }
  const run = runFrom(sentence, start, start > at);
  if (run !== null) return extend(sentence, at, run, phrases);
  if (standalone.has(word(at)) && standsAlone(sentence, at))
    add(sentence, phrases, { first: at, last: at + 1, head: at, form: "DESCRIPTION", possessor: false });
  return start;
}

/** Follows possessives to the right from a run and adds all the phrases on the way; the token after them. */
function extend(sentence: Shaped, first: number, run: Run, phrases: NounPhrase[]): number {
  const { tokens, shape } = sentence;
  let [last, head] = [run.last, run.head];
  for (;;) {
    const linked = endOfLinks(tokens, shape, first, last, head);
    const isLinked = linked.last > last;
    [last, head] = [linked.last, linked.head];
    // "the Church of Sweden website", "Bank of England governor Mark Carney"
    const onward = isLinked && head < last - 1 && shape(last) === "NOUN" ? runFrom(sentence, last, false) : null;
    if (onward !== null) {
      [last, head] = [onward.last, onward.head];
      continue;
    }
    if (shape(last) !== "POSSESSIVE") break;
    addNoun(sentence, first, { last, head }, true, phrases);
    const next = runFrom(sentence, last + 1, true);
    if (next === null) return last + 1;
    [last, head] = [next.last, next.head];
  }
  addNoun(sentence, first, { last, head }, false, phrases);
  return last;
}

function addNoun(
  sentence: Shaped,
  first: number,
  { last, head }: Run,
  possessor: boolean,
  phrases: NounPhrase[],
): void {
  if (isTime(sentence, first, last, head)) return;
  // "Dean said", of Karl Dean
  const isFamily = last - first === 1 && sentence.shape(head) === "NAME" && sentence.families.has(sentence.word(head));
  const isName = isFamily || endsInName(sentence.tokens, sentence.shape, first, last, head);
  add(sentence, phrases, { first, last, head, form: isName ? "NAME" : "DESCRIPTION", possessor });
}

function add({ tokens }: Shaped, phrases: NounPhrase[], phrase: Omit<NounPhrase, "start" | "end">): void {
  const [from, to] = [tokens[phrase.first], tokens[phrase.last - 1]];
  if (from !== undefined && to !== undefined) phrases.push({ start: from.start, end: to.end, ...phrase });
}

function standsAlone({ tokens, shape }: Shaped, at: number): boolean {
  return tokens[at + 1] === undefined || shape(at + 1) === "NONE" || shape(at + 1) === "ADVERB";
}

function isTime({ tokens, shape, word }: Shaped, first: number, last: number, head: number): boolean {
  if (!timeUnits.has(word(head))) return false;
  for (let at = first; at < last - 1; at += 1) {
    if (timely.has(word(at)) || tokens[at]?.pos === "NUM" || shape(at) === "DATE") return true;
  }
  return last - first === 1 || shape(first) === "DATE";
}
