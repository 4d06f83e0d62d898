import { readFileSync } from "node:fs";
import { type Token, tokenize } from "../../src/extraction/tokens.ts";
import { cities, originals } from "./names.ts";

/** A word that may be changed, or text that may not. */
export interface Slot {
  readonly text: string;
  /** Words that may stand here are found under it; null for text that stays. */
  readonly kind: string | null;
}

export interface Template {
  readonly headline: readonly Slot[];
  readonly paragraphs: readonly (readonly Slot[])[];
}

/** What articles are made of: texts cut into slots, and the words for each kind of slot. */
export interface Templates {
  readonly articles: readonly Template[];
  readonly words: ReadonlyMap<string, readonly string[]>;
}

const source = new URL("../../tests/evaluation/invented-news.jsonl", import.meta.url);

/** The texts that the figures of extraction are measured on, as templates. */
export function readTemplates(): Templates {
  const words = new Map<string, Set<string>>();
  const articles = readFileSync(source, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly title: string; readonly text: string })
    .map(({ title, text }) => ({
      headline: slotsOf(title, words),
      // The first line is the headline.
      paragraphs: text
        .split(/\n+/)
        .slice(1)
        .filter((paragraph) => paragraph.split(" ").length > 12)
        .map((paragraph) => slotsOf(paragraph, words)),
    }));
  return { articles, words: new Map([...words].map(([kind, known]) => [kind, [...known]])) };
}

function slotsOf(text: string, words: Map<string, Set<string>>): readonly Slot[] {
  const slots: Slot[] = [];
  let at = 0;
  for (const { start, end, kind } of inRuns(tokenize(text))) {
    if (start > at) slots.push({ text: text.slice(at, start), kind: null });
    const slot = { text: text.slice(start, end), kind };
    if (kind !== null) (words.get(kind) ?? words.set(kind, new Set()).get(kind))?.add(slot.text);
    slots.push(slot);
    at = end;
  }
  return slots;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly kind: string | null;
}

/** Tokens with their kinds; the words of one name together. */
function inRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { start, end, ...token } of tokens.map((one) => ({ ...one, kind: kindOf(one) }))) {
    const last = runs.at(-1);
    const hasMore = token.kind === "NAME" && last?.kind === "NAME" && last.end + 1 === start;
    if (hasMore) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, kind: token.kind });
  }
  return runs;
}

const namesOfPeople = new Set(originals.flatMap((name) => name.split(" ")));
const weekdays = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const monthNames = /^(?:January|February|March|April|June|July|August|September|October|November|December)$/;
// They make a statement a statement, and stay.
const cues =
  /^(?:say|tell|ask|add|claim|state|report|accord|argue|believe|explain|insist|note|announce|call|describe|write|quote|think|suggest|warn|comment|express|have|be|do)$/;

/** Words of one kind stand in for each other without breaking the sentence; those of a NAME stay together. */
function kindOf({ text, lemma, pos }: Token): string | null {
  if (namesOfPeople.has(text)) return "PERSON";
  if (weekdays.test(text)) return "WEEKDAY";
  if (monthNames.test(text)) return "MONTH";
  if (cities.includes(text)) return "CITY";
  if (/^\d{2,}$/.test(text)) return "NUMBER";
  if (pos === "PROPN" && /^[A-Z][a-z]{2,}$/.test(text)) return "NAME";
  if (!/^[a-z]{4,}$/.test(text) || cues.test(lemma)) return null;
  if (pos !== "NOUN" && pos !== "ADJ" && pos !== "VERB" && !(pos === "ADV" && text.endsWith("ly"))) return null;
  const ending = /(?:ing|ed|s)$/.exec(text)?.[0] ?? "";
  return `${pos}-${ending}-${/^[aeiou]/.test(text) ? "an" : "a"}`;
}
