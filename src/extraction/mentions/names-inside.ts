import { isCapital } from "../noun-phrases/capital.ts";
import type { Document } from "../document.ts";
import { commonKind } from "../lexicon/gazetteer.ts";
import { wordSet } from "../lexicon/words.ts";
import { organizationNouns } from "../lexicon/organizations.ts";
import { roleOf } from "../lexicon/roles.ts";
import { isCourtesy, titleWords } from "../lexicon/titles.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import type { Lookup } from "./lookup.ts";
import { plainName, type Reading } from "./mention.ts";
import { opensCommonly } from "../noun-phrases/opening-names.ts";
import { type NameParts, nameParts, nameWords } from "./read-name.ts";

/** A phrase or a name inside one, as read. */
export interface Found {
  readonly span: Pick<NounPhrase, "start" | "end" | "first" | "last" | "head">;
  readonly phrase: NounPhrase | null;
  readonly reading: Reading;
}

// "US State Department" speaks of the US, "New Zealand Herald" and "American Airlines" do not.
const ofState =
  wordSet(`ministry department government navy army parliament embassy senate congress military police force forces
  court constitution president presidency administration authorities intelligence agency consulate cabinet council
  state marines troops border coast treasury judiciary legislature assembly`);

// What is before these is a task of the office, no name: "Foreign Minister", "Health Department".
const offices = /^(?:Ministers?|Ministry|Secretar(?:y|ies)|Commissioner|Department|Committee)$/;

/** A phrase in which names are looked for. */
interface Whole {
  readonly document: Document;
  readonly phrase: NounPhrase;
  readonly lookup: Lookup;
  /** Its own name; null for a description. */
  readonly own: NameParts | null;
  /** Checks whether a word stands somewhere as a name by itself. */
  readonly isApart: (word: string) => boolean;
}

/** Names that stand inside a phrase beside its own: "Russian" in "Russian leader", "Trump" in "Trump aides". */
export function namesInside(
  document: Document,
  phrase: NounPhrase,
  lookup: Lookup,
  isApart: (word: string) => boolean = () => false,
): readonly Found[] {
  if (phrase.form === "PRONOUN") return [];
  const { tokens } = document;
  const own = phrase.form === "NAME" ? nameParts(tokens, phrase, lookup) : null;
  const whole: Whole = { document, phrase, lookup, own, isApart };
  const until = own === null || own.isOrganization ? phrase.last : own.core;
  const found: Found[] = [];
  let at = phrase.first;
  while (at < until) {
    if (!isNameWord(tokens, at)) {
      at += 1;
      continue;
    }
    const last = endOfNameWords(tokens, at, until);
    // Possessors are phrases of their own already.
    const possessed = /^['’]s?$/u.test(tokens[last]?.text ?? "");
    if (!possessed) found.push(...namesIn(whole, at, last));
    at = last;
  }
  return found;
}

function endOfNameWords(tokens: readonly Token[], from: number, until: number): number {
  let last = from + 1;
  while (last < until && (isNameWord(tokens, last) || /^[-‐‑&]$/u.test(tokens[last]?.text ?? ""))) last += 1;
  while (last > from && !isNameWord(tokens, last - 1)) last -= 1;
  return last;
}

function namesIn(whole: Whole, from: number, to: number): readonly Found[] {
  const known = knownNames(whole, from, to);
  if (known.length > 0 || !isUnknownName(whole, from, to)) return known;
  const hyphen = hyphenOf(whole, from, to);
  if (hyphen === null) return [foundIn(whole, from, to)];
  return [foundIn(whole, from, hyphen), foundIn(whole, hyphen + 1, to)];
}

function knownNames(whole: Whole, from: number, to: number): readonly Found[] {
  const names: Found[] = [];
  let start = from;
  while (start < to) {
    const end = maxKnown(whole, start, to);
    if (end === null) {
      start += 1;
      continue;
    }
    const inCore = whole.own !== null && start >= whole.own.core;
    if (!inCore || belongsToState(whole, start, end)) names.push(foundIn(whole, start, end));
    start = end;
  }
  return names;
}

/** Checks whether words with capitals beside the phrase's own name are a name that nobody knows. */
function isUnknownName({ document: { tokens }, phrase, own }: Whole, from: number, to: number): boolean {
  if (from === phrase.first && to === phrase.last) return false;
  if (offices.test(tokens[to]?.text ?? "") || isCommonOpening(tokens, from, to)) return false;
  if (own === null) return true;
  return to <= own.core && !own.isOrganization && !/^(?:of|for|to)$/.test(tokens[from - 1]?.lower ?? "");
}

// "The Norstrand-Amazon dispute": two whom the article names apart as well
function hyphenOf({ document: { tokens }, isApart }: Whole, from: number, to: number): number | null {
  const hyphen = from + 1;
  const isPair = to - from === 3 && /^[-‐‑]$/u.test(tokens[hyphen]?.text ?? "");
  return isPair && (isApart(tokens[from]?.lower ?? "") || isApart(tokens[hyphen + 1]?.lower ?? "")) ? hyphen : null;
}

// "Opposition leader": a capital that the start of a sentence gives.
function isCommonOpening(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  return (
    to - from === 1 &&
    opensCommonly(tokens[from]?.lower ?? "") &&
    (before === undefined || /^[.!?:”"“]$/u.test(before.text))
  );
}

function maxKnown({ document, phrase, lookup }: Whole, from: number, to: number): number | null {
  for (let last = Math.min(to, from + 5); last > from; last -= 1) {
    if (from === phrase.first && last === phrase.last) continue;
    const name = textOf(document, from, last);
    if (last - from === 1 && name.length < 2) continue;
    if (lookup.named(name).some(({ alias }) => alias.kind !== "SURNAME" && alias.kind !== "ROLE")) return last;
  }
  return null;
}

// Only a country that opens the name of an authority, or ends an office, counts within a name.
function belongsToState({ document, phrase, lookup, own }: Whole, from: number, to: number): boolean {
  const { tokens } = document;
  if (lookup.country(textOf(document, from, to)) === null) return false;
  if (own !== null && from > own.core) {
    const head = tokens[phrase.head]?.lower ?? "";
    return /^(?:of|to|the)$/.test(tokens[from - 1]?.lower ?? "") && (roleOf(head) !== null || ofState.has(head));
  }
  for (let at = to; at < phrase.last; at += 1) if (ofState.has(tokens[at]?.lower ?? "")) return true;
  return false;
}

function textOf({ text, tokens }: Document, from: number, last: number): string {
  return text.slice((tokens[from] as Token).start, (tokens[last - 1] as Token).end);
}

function foundIn({ document, lookup }: Whole, from: number, last: number): Found {
  const { tokens } = document;
  const name = textOf(document, from, last);
  const known = lookup.kindOf(name);
  const kind = known ?? commonKind(name) ?? (lookup.isMetonym(name) ? "COUNTRY" : null);
  const head = last - 1;
  const isBody = organizationNouns.has(tokens[head]?.lower ?? "");
  return {
    span: { start: (tokens[from] as Token).start, end: (tokens[head] as Token).end, first: from, last, head },
    phrase: null,
    reading: {
      ...plainName,
      isSure: known !== null,
      name,
      words: nameWords(name),
      kind: kind ?? (isBody ? "ORGANIZATION" : null),
    },
  };
}

function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapital(token.text)) return false;
  if (/^(?:DET|PRON|ADP|CCONJ|SCONJ|AUX|PART)$/.test(token.pos) && token.text !== "US") return false;
  if (token.pos === "NUM" && /^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  if (titleWords.has(token.lower) || isCourtesy(token.lower)) return false;
  return roleOf(token.lower) === null || /^\p{Lu}{2,}$/u.test(token.text);
}
