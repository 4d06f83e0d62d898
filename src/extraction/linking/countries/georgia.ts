import type { Document } from "../../document.ts";
import type { Token } from "../../tokens.ts";
import type { Run } from "../known-runs.ts";
import { calendar } from "./surroundings.ts";
import { georgia, usStates } from "./country-words.ts";

/** What the words right around "Georgia" make of it. */
type Verdict = "STATE" | "COUNTRY";

interface Around {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What stands beside one "Georgia" and tells which it is: words before, ending at it, and words after. */
const signs: readonly {
  readonly where: keyof Around;
  readonly words: RegExp;
  readonly verdict: Verdict;
  readonly example: string;
}[] = [
  {
    where: "before",
    words: /\b(?:governor|gov\.?|state|university|legislature|secretary of state) of$/,
    verdict: "STATE",
    example: "the governor of Georgia",
  },
  {
    where: "before",
    words: /\b(?:atlanta|savannah|augusta|macon|athens|columbus|rome|marietta|valdosta|albany) ,$/,
    verdict: "STATE",
    example: "Athens, Georgia",
  },
  {
    where: "before",
    words: /\b(?:north|south|central|middle|southwest|coastal|rural|suburban|northeast|southeast|northwest)$/,
    verdict: "STATE",
    example: "south Georgia",
  },
  {
    where: "after",
    words:
      /^(?:['’]s )?(?:gov\.?|governor|senate|house of representatives|state|bureau of|attorney general|secretary of state|tech|bulldogs|southern|power|republicans?|democrats?|lt\.?|lieutenant governor|general assembly|department of|supreme court|rep\.?|sen\.?|congressman|congresswoman|dome|voters|runoff)\b/,
    verdict: "STATE",
    example: "the Georgia Senate",
  },
  {
    where: "before",
    words:
      /\b(?:republic|president|prime minister|parliament|government|invasion|ambassador) of$|\bambassador to$|\bvisit to$/,
    verdict: "COUNTRY",
    example: "the president of Georgia",
  },
  {
    where: "before",
    words: /\b(?:tbilisi|batumi|kutaisi|gori|poti|rustavi) ,$/,
    verdict: "COUNTRY",
    example: "Batumi, Georgia",
  },
  {
    where: "after",
    words:
      /^(?:['’]s )?(?:president|prime minister|parliament|government|foreign|interior minister|defen[cs]e|border|army|independence|eu|nato|breakaway|ambassador|accession)\b/,
    verdict: "COUNTRY",
    example: "Georgia's president",
  },
];

const reach = 4;

/** Which Georgia the words around one mention tell; null where they tell neither. */
export function georgiaAt(
  { tokens }: Document,
  { first, last }: Run,
  isCountry: (token: Token) => boolean,
): Verdict | null {
  const before = tokens
    .slice(Math.max(0, first - reach), first)
    .map(({ lower }) => lower)
    .join(" ");
  const after = tokens
    .slice(last, last + reach)
    .map(({ lower }) => lower)
    .join(" ")
    .replace(/ (?=['’]s\b)/gu, "");
  const sign = signs.find(({ where, words }) => words.test(where === "before" ? before : after));
  return sign?.verdict ?? inList(tokens, { first, last }, isCountry);
}

/** "Georgia, Alabama and Florida" are states, "Georgia and Moldova" countries. */
function inList(tokens: readonly Token[], { first, last }: Run, isCountry: (token: Token) => boolean): Verdict | null {
  const joins = (token: Token | undefined) => token !== undefined && /^(?:,|and|or)$/.test(token.lower);
  const beside = [
    joins(tokens[first - 1]) ? tokens[first - 2] : undefined,
    joins(tokens[last]) ? tokens[last + 1] : undefined,
  ];
  for (const token of beside) {
    if (token === undefined || calendar.test(token.text)) continue;
    if (usStates.has(token.lower) && token.lower !== "georgia" && token.lower.length > 4) return "STATE";
    if (isCountry(token)) return "COUNTRY";
  }
  return null;
}

/** Which Georgia an article is about: the one of which it has more signs, its dateline included. */
export function georgiaOf({ text }: Document): Verdict {
  const words = new Set(text.toLowerCase().match(/[\p{L}.]+(?<!\.)/gu));
  const count = (all: ReadonlySet<string>) => [...all].filter((word) => words.has(word)).length;
  return count(georgia.country) >= count(georgia.state) ? "COUNTRY" : "STATE";
}
