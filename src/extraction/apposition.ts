import type { Document } from "./document.ts";
import { roleOf } from "./lexicon/roles.ts";
import { organizationNouns } from "./lexicon/organizations.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";

/** Two phrases that mean the same because one explains the other. */
export interface Apposition {
  readonly first: NounPhrase;
  readonly second: NounPhrase;
  readonly how: "COMMA" | "BRACKETS" | "NAMED" | "COPULA";
}

/** "Karim Basuki, spokesman for the military," and "the World Health Organization (WHO)", in order. */
export function findAppositions(
  { tokens, sentences }: Document,
  phrases: readonly NounPhrase[],
): readonly Apposition[] {
  const found: Apposition[] = [];
  const whole = phrases.filter(({ possessor, form }) => !possessor && form !== "PRONOUN");
  const explained = new Set<NounPhrase>();
  let sentence = 0;
  whole.forEach((first, at) => {
    while ((sentences[sentence]?.last ?? Infinity) <= first.first) sentence += 1;
    const until = sentences[sentence]?.last ?? 0;
    const second = whole[at + 1];
    if (second === undefined || second.first >= until) return;
    // "the head of the agency, Bambang Sulistyo": not the agency
    const how = explained.has(second) ? null : between(tokens, first, second, until);
    if (how !== null) found.push({ first, second, how });
    else {
      const named = namedAfterPlace(tokens, whole, at, until);
      if (named === null) return;
      found.push({ first, second: named, how: "COMMA" });
      explained.add(named);
    }
  });
  return found;
}

const farthest = 4;

/** "Ukraine's ambassador to Germany, Andrij Melnyk": the name comes after what the office is of. */
function namedAfterPlace(
  tokens: readonly Token[],
  whole: readonly NounPhrase[],
  at: number,
  until: number,
): NounPhrase | null {
  const first = whole[at];
  if (first?.form !== "DESCRIPTION" || !isRole(tokens, first) || !isSingular(tokens, first)) return null;
  let last = at;
  while (last < at + farthest && isLinked(tokens, whole[last], whole[last + 1])) last += 1;
  const [place, name] = [whole[last], whole[last + 1]];
  if (place === undefined || name === undefined || name.last > until) return null;
  if (name.form !== "NAME" || name.last - name.first < 2) return null;
  if (last === at ? !isAside(tokens.slice(first.last, name.first)) : name.first !== place.last + 1) return null;
  const after = tokens[name.last];
  const isClosed =
    after === undefined || /^(?:[,.;:]|of)$/.test(after.text) || after.pos === "VERB" || after.pos === "AUX";
  return tokens[name.first - 1]?.text === "," && isClosed ? name : null;
}

/** "of four decades," */
function isAside(gap: readonly Token[]): boolean {
  const [link, ...words] = gap.slice(0, -1);
  if (gap.length > 6 || words.length === 0 || !/^(?:of|for|since|at|in)$/.test(link?.lower ?? "")) return false;
  return words.every(({ pos }) => /^(?:DET|ADJ|NUM|NOUN|PROPN|ADV)$/.test(pos));
}

function isLinked(tokens: readonly Token[], before: NounPhrase | undefined, after: NounPhrase | undefined): boolean {
  if (before === undefined || after?.first !== before.last + 1) return false;
  return /^(?:of|to|for|at|in|from|with)$/.test(tokens[before.last]?.lower ?? "");
}

interface Pair {
  readonly tokens: readonly Token[];
  readonly first: NounPhrase;
  readonly second: NounPhrase;
  /** Where the sentence ends. */
  readonly until: number;
}

interface Connector {
  /** The words between the two phrases. */
  readonly words: RegExp;
  readonly how: Apposition["how"];
  readonly example: string;
  fits(pair: Pair): boolean;
}

const connectors: readonly Connector[] = [
  { words: /^(?:, \d{1,3} )?[,–—-]$/u, how: "COMMA", example: "Robby Mook, 36, the manager", fits: commaFits },
  { words: /^$/, how: "COMMA", example: "the news agency Interfax", fits: isExplainedName },
  { words: /^\($/, how: "BRACKETS", example: "the World Health Organization (WHO)", fits: isAcronymInBrackets },
  { words: /^(?:, )?(?:called|named|dubbed)$/, how: "NAMED", example: "a group called Ansar", fits: isNamed },
  { words: /^(?:is|was)$/, how: "COPULA", example: "Bo Dean is a lawyer", fits: isCopula },
];

const maxConnector = 3;

function between(tokens: readonly Token[], first: NounPhrase, second: NounPhrase, until: number) {
  if (second.first - first.last > maxConnector) return null;
  const gap = tokens.slice(first.last, second.first).map(({ lower }) => lower);
  const words = gap.join(" ");
  const connector = connectors.find((one) => one.words.test(words));
  return connector?.fits({ tokens, first, second, until }) === true ? connector.how : null;
}

function isNamed({ tokens, first, second }: Pair): boolean {
  return second.form === "NAME" && explains(tokens, first);
}

function isExplainedName(pair: Pair): boolean {
  return pair.first.form === "DESCRIPTION" && isNamed(pair);
}

function isAcronymInBrackets({ tokens, first, second }: Pair): boolean {
  return tokens[second.last]?.text === ")" && isAcronymOf(tokens, first, second);
}

function isCopula({ tokens, first, second }: Pair): boolean {
  if (first.form !== "NAME" || second.form !== "DESCRIPTION") return false;
  const isDenied = /^(?:not|no)$/.test(tokens[second.first]?.lower ?? "");
  return !isDenied && isRole(tokens, second) && isSingular(tokens, second);
}

function commaFits({ tokens, first, second, until }: Pair): boolean {
  if (first.form === "NAME" && second.form === "DESCRIPTION") {
    return explains(tokens, second) && isSingular(tokens, second) && closes(tokens, second.last, until);
  }
  if (first.form !== "DESCRIPTION" || second.form !== "NAME") return false;
  if (!explains(tokens, first) || !isSingular(tokens, first)) return false;
  // "the chairman, John Smith and others": a list
  const after = tokens[second.last]?.lower ?? "";
  return after !== "and" && after !== "or";
}

/** Checks whether a comma or the end comes before the next verb: else the second phrase is a subject of its own. */
function closes(tokens: readonly Token[], from: number, until: number): boolean {
  for (let at = from; at < until && at < from + 30; at += 1) {
    const { text, pos, lower } = tokens[at] as Token;
    if (/^[,.;:)–—]$/u.test(text) || lower === "who" || lower === "which") return true;
    // "the firm that laid the track"
    if (lower === "that" && at === from) return true;
    if ((pos === "VERB" && !/(?:ing|ed)$/.test(lower)) || pos === "AUX") return false;
    if (pos === "VERB" && at === from) return false;
  }
  return true;
}

function explains(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return isRole(tokens, phrase) || organizationNouns.has(tokens[phrase.head]?.lower ?? "");
}

function isRole(tokens: readonly Token[], { head }: NounPhrase): boolean {
  return roleOf(tokens[head]?.lower ?? "") !== null;
}

function isSingular(tokens: readonly Token[], { head }: NounPhrase): boolean {
  const { lower } = tokens[head] as Token;
  return (
    roleOf(lower) === lower ||
    organizationNouns.has(lower) ||
    roleOf(lower)?.endsWith(lower) === true ||
    lower.includes("-")
  );
}

/** Checks whether capital letters are the initials of a name: WHO, MoD, U.N. */
function isAcronymOf(tokens: readonly Token[], name: NounPhrase, acronym: NounPhrase): boolean {
  if (acronym.last - acronym.first !== 1) return false;
  const letters = (tokens[acronym.first]?.text ?? "").replace(/[^\p{L}]/gu, "").toLowerCase();
  if (letters.length < 2) return false;
  const words = tokens.slice(name.first, name.last).filter(({ text }) => /^\p{L}/u.test(text));
  const capital = words.filter(({ text }) => /^\p{Lu}/u.test(text) && !/^The$/.test(text));
  const initials = (list: readonly Token[]) => list.map(({ lower }) => lower[0]).join("");
  return initials(capital).endsWith(letters) || initials(words).endsWith(letters);
}
