import type { Token } from "../../tokens.ts";
import { type Passage, type Scope, tokenIn, wordAt, textAt } from "../passage.ts";

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow|overnight)$/;
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;
const dayNumber = /^\d{1,2}(?:st|nd|rd|th)?$/;
const spells =
  /^(?:week|month|year|night|morning|afternoon|evening|weekend|day|hours?|minutes?|days|weeks|months|years|ago|spring|summer|autumn)$/;
const openers =
  /^(?:on|in|at|late|early|earlier|later|last|this|next|since|from|of|by|during|until|over|that|the|same|previous|following)$/;

function isCalendarWord(token: Token): boolean {
  return (
    days.test(token.lower) ||
    (months.test(token.lower) && /^\p{Lu}\p{Ll}/u.test(token.text)) ||
    /^(?:1[5-9]|20)\d\d$/.test(token.text)
  );
}

// "Theresa May said", "said August Wilson had": no month.
function isNamePart({ tokens, phraseAround }: Passage, at: number): boolean {
  const phrase = phraseAround[at];
  if (phrase?.form !== "NAME") return false;
  // Where it is a date, a word is no name.
  if (phrase.last === phrase.first + 1) return true;
  const isNamed = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}/u.test(token.text) && !isCalendarWord(token);
  return (phrase.first < at && isNamed(tokens[at - 1])) || (at + 1 < phrase.last && isNamed(tokens[at + 1]));
}

/** The first token of the words before `end` that only tell when: "on Friday", "late last week"; `end` if there are none. */
export function timeBefore(passage: Passage, scope: Scope, end: number): number {
  let at = end;
  let seen = false;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokenIn(passage, scope, at - 1);
    if (token === undefined) break;
    if (isNamePart(passage, at - 1)) break;
    const isWord = isCalendarWord(token) || (spells.test(token.lower) && !seen);
    const isNumber = dayNumber.test(token.lower);
    if (isWord) seen = true;
    else if (!(seen && openers.test(token.lower)) && !isNumber) break;
    at -= 1;
    if (seen && /^(?:on|in|at|since|from|of|by|during|until|over)$/.test(token.lower)) return at;
  }
  return seen && at < end ? at : end;
}

/** The token after the words from `from` on that only tell when; `from` if there are none. */
export function timeAfter(passage: Passage, scope: Scope, from: number): number {
  let end = from;
  for (let at = from; at < from + 7; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) break;
    if (isNamePart(passage, at)) break;
    if (isCalendarWord(token)) end = at + 1;
    // "on June 6 that"
    else if (dayNumber.test(token.lower) && months.test(wordAt(passage, scope, at - 1))) end = at + 1;
    else if (spells.test(token.lower) && at > from) end = at + 1;
    else if (token.lower === "that") break;
    else if (!openers.test(token.lower) && token.text !== "," && !dayNumber.test(token.lower)) break;
    else if (token.text === "," && at !== end) break;
  }
  return textAt(passage, scope, end - 1) === "," ? end - 1 : end;
}
