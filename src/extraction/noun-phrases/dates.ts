import { doubtfulMonths, months, weekdays } from "../lexicon/calendar.ts";
import { roleOf } from "../lexicon/roles.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capital.ts";
import type { Place } from "./shape.ts";

export function isDate({ tokens, at, token, before }: Place): boolean {
  const { text, lower } = token;
  const isDay = weekdays.has(lower);
  if (!isDay && !months.has(lower)) return false;
  if (!isCapital(text) || before === "HYPHEN" || isInitials(tokens, at)) return false;
  if (isDay) return !isCalledAfterDay(tokens, at) && !paper.test(tokens[at + 1]?.text ?? "");
  return doubtfulMonths.has(lower) ? isDoubtfulMonth(tokens, at) : before !== "NAME";
}

// "the Sunday Times", "the Good Friday Agreement"
const paper = /^(?:Times|Telegraph|Mirror|Express|Herald|Mail|Independent|Prayers|Agreement)$/;

// "May 3", "in March"
function isDoubtfulMonth(tokens: readonly Token[], at: number): boolean {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (/^\d/.test(next?.text ?? "") || /^\d+$/.test(previous?.text ?? "")) return true;
  if (!/^(?:in|last|of|early|late|mid|since|until|by|this|next|from|and|to|between)$/.test(previous?.lower ?? ""))
    return false;
  return next?.pos !== "PROPN" || standsBeforeSubject(tokens, at);
}

// "The DEC said", "Conservation's (DEC)", "DEC officials": initials of a body, unless a day or a year stands beside them.
function isInitials(tokens: readonly Token[], at: number): boolean {
  const [before, { text }, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (!/^\p{Lu}{3}$/u.test(text) || /^\d/.test(next?.text ?? "") || /^\d/.test(before?.text ?? "")) return false;
  return before?.lower === "the" || (before?.text === "(" && next?.text === ")") || /^\p{Ll}/u.test(next?.text ?? "");
}

// "Her husband, Sunday Adeleke, drives a bus"
function isCalledAfterDay(tokens: readonly Token[], at: number): boolean {
  const [noun, comma, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (next === undefined || !isCapital(next.text) || next.pos !== "PROPN" || months.has(next.lower)) return false;
  return roleOf(comma?.lower ?? "") !== null || (comma?.text === "," && roleOf(noun?.lower ?? "") !== null);
}

// "In June Carter said", "said in April Smith had": the verb wants the name for its subject, so the month is none of it.
function standsBeforeSubject(tokens: readonly Token[], at: number): boolean {
  const [before, previous] = [tokens[at - 2], tokens[at - 1]];
  if (!/^(?:in|last|since|until|early|late|this|next)$/.test(previous?.lower ?? "")) return false;
  // "The interest in June Carter was growing"
  if (before !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(before.pos)) return false;
  let verb = at + 1;
  while (verb < at + 4 && isCapital(tokens[verb]?.text ?? "")) verb += 1;
  const { pos = "X", text = "" } = tokens[verb] ?? {};
  return verb > at + 1 && /^(?:VERB|AUX)$/.test(pos) && /^\p{Ll}/u.test(text);
}
