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
import { opensCommonly } from "../noun-phrases/name-words.ts";
import { nameParts, nameWords } from "./read-name.ts";

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
  const found: Found[] = [];
  let at = phrase.first;
  const until = own === null ? phrase.last : own.isOrganization ? phrase.last : own.core;
  while (at < until) {
    if (!isNameWord(tokens, at)) {
      at += 1;
      continue;
    }
    let last = at + 1;
    while (last < until && (isNameWord(tokens, last) || /^[-‐‑&]$/u.test(tokens[last]?.text ?? ""))) last += 1;
    while (last > at && !isNameWord(tokens, last - 1)) last -= 1;
    // Possessors are phrases of their own already.
    const possessed = /^['’]s?$/u.test(tokens[last]?.text ?? "");
    if (!possessed) found.push(...namesIn(at, last));
    at = last;
  }
  return found;

  function namesIn(from: number, to: number): readonly Found[] {
    const names: Found[] = [];
    let start = from;
    while (start < to) {
      const known = longestKnown(start, to);
      if (known === null) {
        start += 1;
        continue;
      }
      const inCore = own !== null && start >= own.core;
      if (!inCore || belongsToState(start, known)) names.push(inside(start, known));
      start = known;
    }
    const whole = from === phrase.first && to === phrase.last;
    if (names.length > 0 || whole || (own !== null && to > own.core)) return names;
    if (own?.isOrganization === true || offices.test(tokens[to]?.text ?? "") || isCommonOpening(from, to)) return [];
    if (own !== null && /^(?:of|for|to)$/.test(tokens[from - 1]?.lower ?? "")) return [];
    const pair = hyphenOf(from, to);
    return pair === null ? [inside(from, to)] : [inside(from, pair), inside(pair + 1, to)];
  }

  // "The Norstrand-Amazon dispute": two whom the article names apart as well
  function hyphenOf(from: number, to: number): number | null {
    const hyphen = from + 1;
    const isPair = to - from === 3 && /^[-‐‑]$/u.test(tokens[hyphen]?.text ?? "");
    return isPair && (isApart(tokens[from]?.lower ?? "") || isApart(tokens[hyphen + 1]?.lower ?? "")) ? hyphen : null;
  }

  // "Opposition leader": a capital that the start of a sentence gives.
  function isCommonOpening(from: number, to: number): boolean {
    const before = tokens[from - 1];
    return (
      to - from === 1 &&
      opensCommonly(tokens[from]?.lower ?? "") &&
      (before === undefined || /^[.!?:”"“]$/u.test(before.text))
    );
  }

  function longestKnown(from: number, to: number): number | null {
    for (let last = Math.min(to, from + 5); last > from; last -= 1) {
      if (from === phrase.first && last === phrase.last) continue;
      const name = textOf(from, last);
      if (last - from === 1 && name.length < 2) continue;
      const kind = lookup.named(name).find(({ alias }) => alias.kind !== "SURNAME" && alias.kind !== "ROLE");
      if (kind !== undefined) return last;
    }
    return null;
  }

  // Only a country that opens the name of an authority, or ends an office, counts within a name.
  function belongsToState(from: number, to: number): boolean {
    if (lookup.country(textOf(from, to)) === null) return false;
    const before = tokens[from - 1]?.lower ?? "";
    if (own !== null && from > own.core)
      return (
        /^(?:of|to|the)$/.test(before) &&
        (roleOf(tokens[phrase.head]?.lower ?? "") !== null || ofState.has(tokens[phrase.head]?.lower ?? ""))
      );
    for (let at = to; at < phrase.last; at += 1) if (ofState.has(tokens[at]?.lower ?? "")) return true;
    return false;
  }

  function textOf(from: number, last: number): string {
    return document.text.slice((tokens[from] as Token).start, (tokens[last - 1] as Token).end);
  }

  function inside(from: number, last: number): Found {
    const name = textOf(from, last);
    const kind = lookup.kindOf(name) ?? commonKind(name) ?? (lookup.isMetonym(name) ? "COUNTRY" : null);
    const head = last - 1;
    const isBody = organizationNouns.has(tokens[head]?.lower ?? "");
    return {
      span: { start: (tokens[from] as Token).start, end: (tokens[head] as Token).end, first: from, last, head },
      phrase: null,
      reading: {
        ...plainName,
        isSure: lookup.kindOf(name) !== null,
        name,
        words: nameWords(name),
        kind: kind ?? (isBody ? "ORGANIZATION" : null),
      },
    };
  }
}

function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapital(token.text)) return false;
  if (/^(?:DET|PRON|ADP|CCONJ|SCONJ|AUX|PART)$/.test(token.pos) && token.text !== "US") return false;
  if (token.pos === "NUM" && /^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  if (titleWords.has(token.lower) || isCourtesy(token.lower)) return false;
  return roleOf(token.lower) === null || /^\p{Lu}{2,}$/u.test(token.text);
}
