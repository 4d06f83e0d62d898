import type { NounPhrase } from "../../noun-phrases.ts";
import { type Passage, type Scope, textAt } from "../passage.ts";

/** Who speaks in a line of a transcript: "Q:", "SMITH:", "Mira Castell:". */
export interface Label {
  /** Labels of one form make one transcript. */
  readonly form: "LETTERS" | "CAPITALS" | "NAME";
  readonly speaker: NounPhrase | null;
  readonly isQuestion: boolean;
  /** The first token after the colon. */
  readonly last: number;
}

/** Headings of notices and captions, which no one speaks. */
const headings =
  /^(?:who|what|when|where|why|how|note|notes|date|time|place|venue|location|photo|photos|picture|image|video|caption|source|sources|contact|contacts|phone|tel|email|website|address|update|updated|related|read|more|breaking|exclusive|watch|listen|tags|topics|by|from|to|re|subject|price|score|result|results|weather|correction|editor|editors|file|pm|us|uk|eu|un)$/;

/** In tokens: "DETECTIVE SERGEANT ADA HOLM" */
const maxLabel = 5;

/** The label that a paragraph begins with; null where there is none. */
export function labelOf(passage: Passage, scope: Scope): Label | null {
  const { first } = scope;
  let colon = first;
  while (colon < first + maxLabel && /^[\p{L}.’'-]+$/u.test(textAt(passage, scope, colon))) colon += 1;
  if (colon === first || textAt(passage, scope, colon) !== ":") return null;
  const words = passage.tokens.slice(first, colon);
  if (words.some(({ lower }) => headings.test(lower))) return null;
  const last = colon + 1;
  const text = words.map((token) => token.text).join(" ");
  if (/^[QA]\.?$/.test(text)) return { form: "LETTERS", speaker: null, isQuestion: text.startsWith("Q"), last };
  const phrase = passage.phraseFrom[first];
  const isWhole = phrase?.last === colon;
  if (/^[\p{Lu}\s.’'-]{2,}$/u.test(text)) {
    return { form: "CAPITALS", speaker: isWhole ? phrase : named(passage, first, colon), isQuestion: false, last };
  }
  return isWhole && phrase.form === "NAME" && colon - first > 1
    ? { form: "NAME", speaker: phrase, isQuestion: false, last }
    : null;
}

function named({ tokens }: Passage, first: number, last: number): NounPhrase | null {
  const [from, until] = [tokens[first], tokens[last - 1]];
  if (from === undefined || until === undefined) return null;
  return { start: from.start, end: until.end, first, last, head: last - 1, form: "NAME", possessor: false };
}
