import { commonKind } from "../lexicon/gazetteer.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { organizationNouns } from "../lexicon/organizations.ts";
import { isPluralRole, roleOf } from "../lexicon/roles.ts";
import { isDictionaryWord, type Token } from "../tokens.ts";
import { beginsName } from "./new-names.ts";
import type { Run, Shaped } from "./shaped.ts";

/** Modifiers and nouns from a token on; null when there is no noun. `opened` says that a determiner stands before. */
export function runFrom(sentence: Shaped, from: number, opened: boolean): Run | null {
  let [cursor, head] = [from, -1];
  while (cursor < sentence.until) {
    const next = step(sentence, { cursor, head, from, opened });
    if (next === null) break;
    head = next;
    cursor += 1;
  }
  if (head < 0) return opened ? adjectival(sentence, from) : null;
  return { last: head + 1, head };
}

interface Place {
  readonly cursor: number;
  /** The noun so far; -1 for none. */
  readonly head: number;
  readonly from: number;
  readonly opened: boolean;
}

/** The head with one more token; null where the run ends before it. */
function step(sentence: Shaped, place: Place): number | null {
  const { cursor, head, from } = place;
  switch (sentence.shape(cursor)) {
    case "NAME":
      return head >= 0 && beginsName(sentence, cursor) ? null : cursor;
    case "NOUN":
      return cursor;
    // the word after decides
    case "HYPHEN":
    case "PARTICLE":
      return head;
    case "MODIFIER":
      return withModifier(sentence, place);
    case "ADVERB":
    case "PARTICIPLE":
      return beforeNoun(sentence, place);
    case "DATE":
    case "DETERMINER":
    case "NONE":
    case "OWN":
    case "POSSESSIVE":
    case "PRONOUN":
      return joinsModifiers(sentence, cursor, head) ||
        joinsTasks(sentence, cursor, from) ||
        joinsFields(sentence, cursor, head)
        ? head
        : null;
  }
}

function withModifier(sentence: Shaped, { cursor, head }: Place): number | null {
  if (head >= 0 && !modifiesOn(sentence, cursor)) return null;
  return isAge(sentence, cursor) ? cursor : head;
}

/** "the badly damaged house": goes on only where the noun is still to come. */
function beforeNoun(sentence: Shaped, { cursor, head, from, opened }: Place): number | null {
  if (!modifiersFollow(sentence, cursor + 1)) return null;
  // "peer-reviewed journals", "a Russian-backed group"
  if (sentence.shape(cursor - 1) === "HYPHEN") return -1;
  return head < 0 && (opened || cursor > from) ? head : null;
}

// "Boeing 737 MAX", but not "Obama 20 times"
function modifiesOn({ tokens, shape }: Shaped, cursor: number): boolean {
  const next = shape(cursor + 1);
  if (tokens[cursor]?.pos === "NUM") return next === "NAME" && shape(cursor - 1) === "NAME";
  if (shape(cursor - 1) === "HYPHEN") return true;
  return next === "NAME" || (next === "NOUN" && shape(cursor - 1) === "NAME") || next === "HYPHEN";
}

// "the 52-year-old"
function isAge(sentence: Shaped, cursor: number): boolean {
  const { word, shape } = sentence;
  return word(cursor) === "old" && shape(cursor - 1) === "HYPHEN" && !modifiersFollow(sentence, cursor + 1);
}

function modifiersFollow({ shape, until }: Shaped, cursor: number): boolean {
  let at = cursor;
  while (at < until && (shape(at) === "MODIFIER" || shape(at) === "PARTICIPLE")) at += 1;
  return shape(at) === "NOUN" || shape(at) === "NAME";
}

// "a tall, dark man", "young and old people", "Gabonese and Estonian teams"
function joinsModifiers(sentence: Shaped, cursor: number, head: number): boolean {
  const { tokens, shape, word, offset } = sentence;
  if (!/^(?:,|and|or|but)$/.test(word(cursor)) || cursor === offset) return false;
  const isAdjective = (at: number) => shape(at) === "MODIFIER" && tokens[at]?.pos === "ADJ";
  if (head < 0) return isAdjective(cursor - 1) && isAdjective(cursor + 1) && modifiersFollow(sentence, cursor + 1);
  return (
    head === cursor - 1 &&
    word(cursor) === "and" &&
    isDemonym(sentence, cursor - 1) &&
    isDemonym(sentence, cursor + 1) &&
    shape(cursor + 2) === "NOUN"
  );
}

function isDemonym({ tokens, shape }: Shaped, at: number): boolean {
  return shape(at) === "NAME" && /(?:an|ese|ish|i|ch)$/.test(tokens[at]?.text ?? "");
}

// "the head of the search and rescue agency": tasks of one body
function joinsTasks({ tokens, shape, word }: Shaped, cursor: number, from: number): boolean {
  if (word(cursor) !== "and" || !/^(?:of|for|at)$/.test(word(from - 2)) || word(from - 1) !== "the") return false;
  const isTask = (at: number) => shape(at) === "NOUN" && roleOf(word(at)) === null && !organizationNouns.has(word(at));
  if (cursor !== from + 1 || !isTask(from) || !isTask(cursor + 1)) return false;
  let last = cursor + 1;
  while (shape(last + 1) === "NOUN") last += 1;
  return last > cursor + 1 && organizationNouns.has(tokens[last]?.lower ?? "");
}

// "Forest and Water Health inspector Joel Varga": fields of one office, written as the names of its departments are
function joinsFields({ tokens, shape, word }: Shaped, cursor: number, head: number): boolean {
  if (word(cursor) !== "and" || head !== cursor - 1) return false;
  const isField = (at: number) => shape(at) === "NAME" && isPlainWord(tokens[at]);
  if (!isField(cursor - 1)) return false;
  let last = cursor + 1;
  while (isField(last)) last += 1;
  return last > cursor + 1 && shape(last) === "NOUN" && roleOf(word(last)) === word(last) && !isPluralRole(word(last));
}

function isPlainWord(token: Token | undefined): boolean {
  if (token === undefined || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  const isOther = givenNameGender(token.lower) !== null || commonKind(token.text) !== null;
  return !isOther && roleOf(token.lower) === null && isDictionaryWord(token.lower);
}

// "the wounded", "the Indonesian military", "the unemployed"
function adjectival({ shape, until }: Shaped, from: number): Run | null {
  let last = from;
  while (
    last < until &&
    (shape(last) === "MODIFIER" || shape(last) === "HYPHEN" || (shape(last) === "PARTICIPLE" && last === from))
  )
    last += 1;
  if (last === from || shape(last) === "PARTICIPLE" || shape(last) === "ADVERB") return null;
  return { last, head: last - 1 };
}
