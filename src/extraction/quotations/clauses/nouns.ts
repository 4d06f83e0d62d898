import type { NounPhrase } from "../../noun-phrases.ts";
import { type Passage, type Scope, tokenIn, wordAt, textAt, posAt } from "../passage.ts";

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|week|month|year|night|morning)$/;

// The phrase that ends here, or before a day: "Putin Thursday said".
export function phraseBefore(passage: Passage, scope: Scope, end: number): NounPhrase | null {
  const phrase =
    passage.phraseUntil[end] ??
    cutAt(passage, end) ??
    vague(passage, scope, end) ??
    beforeAdjective(passage, scope, end);
  if (phrase === undefined || phrase.first < scope.first || passage.markAt[phrase.first] !== scope.mark) return null;
  if (!isTime(passage, phrase)) return phrase;
  const earlier = passage.phraseUntil[phrase.first];
  return earlier !== undefined && earlier.first >= scope.first ? earlier : phrase;
}

export const indefinite =
  /^(?:some|others?|many|most|both|several|all|few|another|everyone|everybody|someone|somebody|one)$/;

// "Some said", "the 27-year-old replied"
function vague({ tokens }: Passage, scope: Scope, end: number): NounPhrase | undefined {
  const head = tokens[end - 1];
  if (head === undefined || end - 1 < scope.first) return undefined;
  let first = end - 1;
  if (!indefinite.test(head.lower)) {
    while (first > Math.max(scope.first, end - 7) && tokens[first]?.pos !== "DET") first -= 1;
    if (tokens[first]?.pos !== "DET" || !/-?old$|^(?:former|latter|accused|deceased|poor|young)$/.test(head.lower))
      return undefined;
  }
  const start = tokens[first]?.start ?? head.start;
  return { start, end: head.end, first, last: end, head: end - 1, form: "DESCRIPTION", possessor: false };
}

// "one commenter online wrote"
function beforeAdjective(passage: Passage, scope: Scope, end: number): NounPhrase | undefined {
  return posAt(passage, scope, end - 1) === "ADJ" ? passage.phraseUntil[end - 1] : undefined;
}

// "Officials claim" read as one noun: the phrase ends before the verb.
function cutAt(passage: Passage, end: number): NounPhrase | undefined {
  const phrase = passage.phraseAround[end];
  const head = passage.tokens[end - 1];
  if (phrase === undefined || phrase.first >= end || phrase.last > end + 1 || head === undefined) return undefined;
  return { ...phrase, last: end, end: head.end, head: end - 1 };
}

export function isTime(passage: Passage, phrase: NounPhrase): boolean {
  return weekdays.test(passage.tokens[phrase.head]?.lower ?? "");
}

/** The noun that begins at a token, though the tagger took it for something else: "according to police". */
export function nounAt({ tokens, phraseFrom }: Passage, at: number): NounPhrase | undefined {
  const known = phraseFrom[at];
  const token = tokens[at];
  if (
    known !== undefined ||
    token === undefined ||
    !/^(?:NOUN|PROPN|VERB)$/.test(token.pos) ||
    /(?:ed|ing)$/.test(token.lower)
  )
    return known;
  let last = at + 1;
  while (/^(?:NOUN|PROPN)$/.test(tokens[last]?.pos ?? "")) last += 1;
  const end = tokens[last - 1]?.end ?? token.end;
  return { start: token.start, end, first: at, last, head: last - 1, form: "DESCRIPTION", possessor: false };
}

/** The name beside a description: "the team's coach, Reza Farahani,". */
export function namedAfter(passage: Passage, scope: Scope, phrase: NounPhrase): NounPhrase {
  if (phrase.form !== "DESCRIPTION") return phrase;
  // "the governor of the city, Mikhail Razvozhayev"
  let end = phrase.last;
  for (let links = 0; links < 3 && /^(?:of|for|at|in|to)$/.test(wordAt(passage, scope, end)); links += 1) {
    end = passage.phraseFrom[end + 1]?.last ?? end;
  }
  if (textAt(passage, scope, end) !== ",") return phrase;
  const name = passage.phraseFrom[end + 1];
  if (name?.form !== "NAME") return phrase;
  const close = tokenIn(passage, scope, name.last);
  return close === undefined || /^[,.;:(]$/.test(close.text) ? name : phrase;
}
