import type { KnownEntity, KnownRole, Knowledge } from "../knowledge.ts";
import { canonicalTitle } from "./titles.ts";

/** When an office is held, as words say it: "president", "then president", "former president", "president-elect". */
export type Tense = "NOW" | "THEN" | "FORMER" | "NEXT";

/** An office as words describe it. */
export interface Office {
  /** Canonical; see {@link canonicalTitle}. Empty where the words name none. */
  readonly title: string;
  /** Slugs of the countries and organizations that the words may mean; empty where they name none. */
  readonly of: readonly string[];
  readonly tense: Tense;
}

const tenses: readonly (readonly [RegExp, Tense])[] = [
  [/\b(?:then|at the time)\b[- ]?/iu, "THEN"],
  [/\b(?:former|one-time|onetime|erstwhile|ousted|deposed|late|ex)\b[- ]?/iu, "FORMER"],
  [/[- ]elect\b|\bincoming\b/iu, "NEXT"],
];
const around =
  /^(?:(?:the|a|an|his|her|its|their|our|my|this|that|current|incumbent|new|longtime|long-time|veteran|powerful|outgoing|embattled|reclusive|beleaguered|visiting|serving|sitting)\s+)+/iu;

/** Reads words such as "then Russian President", "Japan's prime minister" or "former leader of North Korea". */
export function readOffice(description: string, knowledge: Knowledge): Office {
  const [, tense] = tenses.find(([words]) => words.test(description)) ?? [null, "NOW" as const];
  const timeless = tenses.reduce((words, [pattern]) => words.replace(pattern, " "), description);
  const words = timeless.replace(/\s+/gu, " ").trim().replace(around, "");
  const after = /^(.+?) (?:of|to) (?:the )?(.+)$/iu.exec(words);
  if (after?.[1] !== undefined && after[2] !== undefined) {
    const of = placesNamed(after[2], knowledge);
    if (of.length > 0) return withPossessor(after[1], of, tense, knowledge);
  }
  return withPossessor(words, [], tense, knowledge);
}

/** A country or organization that stands before a title: "Russian", "Japan's", "US", "Bank of England". */
function withPossessor(words: string, of: readonly string[], tense: Tense, knowledge: Knowledge): Office {
  const parts = words.split(" ");
  for (let length = Math.min(parts.length - 1, 6); length > 0; length -= 1) {
    const named = placesNamed(parts.slice(0, length).join(" "), knowledge);
    if (named.length === 0) continue;
    return { title: canonicalTitle(parts.slice(length).join(" ")), of: of.length > 0 ? of : named, tense };
  }
  return { title: canonicalTitle(words), of, tense };
}

function placesNamed(name: string, knowledge: Knowledge): readonly string[] {
  const slugs = knowledge
    .named(name)
    .filter(({ entity: { kind } }) => kind === "COUNTRY" || kind === "ORGANIZATION")
    .map(({ entity }) => entity.slug);
  return [...new Set(slugs)];
}

/** The office of a role of the base: "President of Russia" is the title "president". */
export function officeOf({ title, country, organization }: KnownRole, knowledge: Knowledge): Office {
  const read = readOffice(title, knowledge);
  const of = [country, organization].filter((slug) => slug !== null);
  return { title: read.title, of: of.length > 0 ? of : read.of, tense: "NOW" };
}

/** Checks whether somebody is of one of these countries or organizations, or none is asked for. */
export function belongs({ country }: KnownEntity, of: readonly string[]): boolean {
  return of.length === 0 || (country !== null && of.includes(country));
}
