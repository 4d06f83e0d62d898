import { timeUnits } from "../lexicon/calendar.ts";
import { organizationNouns } from "../lexicon/organizations.ts";
import { isPluralRole, roleOf } from "../lexicon/roles.ts";
import { wordSet } from "../lexicon/words.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import { endOfLinks } from "./links.ts";
import { endsInName } from "./form.ts";
import type { Shape } from "./shapes.ts";

// Words that stand for people without a noun: "Many believe", "Others said", "One told".
const standalone =
  wordSet(`some many most few several others both all another one two three four five none neither either each
  these those everyone everybody someone somebody anyone anybody nobody half dozens hundreds thousands millions`);
const timely = wordSet(
  "last this next past previous coming same that each every one two three four five six seven eight nine ten several few many couple",
);

// Nouns that stand before the name of what they mean.
const namedThings =
  wordSet(`book film movie novel song album single series show programme program game app magazine newspaper daily
  weekly journal site website blog portal platform channel river city town village county district province state island lake
  mount mountain planet ship vessel ferry tanker yacht submarine flight spacecraft rocket satellite drug vaccine group sect
  cult clan tribe family brand label operator project mission operation hurricane typhoon cyclone storm number
  part team side constituency neighbourhood neighborhood suburb street prison camp airport stadium restaurant hotel pub bar
  nightclub dog cat horse elephant agency firm company giant maker chain bank airline carrier newsgroup region capital
  then-girlfriend then-wife then-husband then-president pop rock brother sister son daughter father mother wife husband
  girlfriend boyfriend uncle aunt cousin nephew niece fiancé fiancée grandson granddaughter partner colleague friend actor legend star
  great icon newcomer rival native captain number-one striker midfielder winger forward batsman bowler keeper seed`);

interface Run {
  /** Exclusive. */
  readonly last: number;
  readonly head: number;
}

/** The phrases of one sentence: `shapes[i]` is the shape of `tokens[offset + i]`. */
export function phrasesIn(tokens: readonly Token[], shapes: readonly Shape[], offset: number): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  const until = offset + shapes.length;
  const shape = (at: number): Shape => shapes[at - offset] ?? "NONE";
  const add = (first: number, last: number, head: number, form: NounPhrase["form"], possessor: boolean) => {
    const [from, to] = [tokens[first], tokens[last - 1]];
    if (from !== undefined && to !== undefined)
      phrases.push({ start: from.start, end: to.end, first, last, head, form, possessor });
  };
  let at = offset;
  while (at < until) {
    if (shape(at) === "HYPHEN") {
      at += 1;
      continue;
    }
    const first = at;
    const kind = shape(at);
    if (kind === "PRONOUN" || kind === "OWN") {
      const run = kind === "OWN" ? body(at + 1, true) : null;
      add(at, at + 1, at, "PRONOUN", run !== null);
      at = run === null ? at + 1 : extend(first, run);
      continue;
    }
    let start = at;
    while (shape(start) === "DETERMINER") start += 1;
    // "all the Afghan's allies", "both his sons": a pronoun may follow the determiner
    if (start > at && shape(start) === "OWN") {
      add(start, start + 1, start, "PRONOUN", true);
      start += 1;
    }
    const run = body(start, start > at);
    if (run !== null) {
      at = extend(first, run);
      continue;
    }
    if (standalone.has(tokens[at]?.lower ?? "") && standsAlone(at)) add(at, at + 1, at, "DESCRIPTION", false);
    at = Math.max(start, at + 1);
  }
  return phrases.sort((a, b) => a.start - b.start || b.end - a.end);

  /** Follows possessives to the right from a run and adds all the phrases on the way; the token after them. */
  function extend(first: number, run: Run): number {
    let [last, head] = [run.last, run.head];
    for (;;) {
      const linked = endOfLinks(tokens, shape, first, last, head);
      const isLinked = linked.last > last;
      [last, head] = [linked.last, linked.head];
      // "the Church of Scientology website", "Bank of England governor Mark Carney"
      const onward = isLinked && head < last - 1 && shape(last) === "NOUN" ? body(last, false) : null;
      if (onward !== null) {
        [last, head] = [onward.last, onward.head];
        continue;
      }
      if (shape(last) !== "POSSESSIVE") break;
      if (!isTime(first, last, head)) add(first, last, head, formOf(first, last, head), true);
      const next = body(last + 1, true);
      if (next === null) return last + 1;
      [last, head] = [next.last, next.head];
    }
    if (!isTime(first, last, head)) add(first, last, head, formOf(first, last, head), false);
    return last;
  }

  function formOf(first: number, last: number, head: number): NounPhrase["form"] {
    return endsInName(tokens, shape, first, last, head) ? "NAME" : "DESCRIPTION";
  }

  /** Modifiers and nouns from `from`; null when there is no noun. `opened` says that a determiner stands before. */
  function body(from: number, opened: boolean): Run | null {
    let [cursor, head] = [from, -1];
    while (cursor < until) {
      const now = shape(cursor);
      if (now === "NAME" || now === "NOUN") {
        if (head >= 0 && now === "NAME" && breaksBefore(cursor)) break;
        head = cursor;
      } else if (now === "HYPHEN" || now === "PARTICLE") {
        // the word after decides
      } else if (now === "MODIFIER") {
        if (head >= 0 && !modifiesOn(cursor)) break;
        if (isAge(cursor)) head = cursor;
      } else if (now === "ADVERB" || now === "PARTICIPLE") {
        if (shape(cursor - 1) === "HYPHEN") {
          // "peer-reviewed journals", "a Russian-backed group": the noun is still to come
          if (!modifiersFollow(cursor + 1)) break;
          head = -1;
        } else if (head >= 0 || !(opened || cursor > from) || !modifiersFollow(cursor + 1)) break;
      } else if (!joinsModifiers(cursor, head)) break;
      cursor += 1;
    }
    if (head < 0) return opened ? adjectival(from) : null;
    return { last: head + 1, head };
  }

  // "Boeing 737 MAX", but not "Obama 20 times"
  function modifiesOn(cursor: number): boolean {
    const token = tokens[cursor];
    const next = shape(cursor + 1);
    if (token?.pos === "NUM") return next === "NAME" && shape(cursor - 1) === "NAME";
    if (shape(cursor - 1) === "HYPHEN") return true;
    return next === "NAME" || (next === "NOUN" && shape(cursor - 1) === "NAME") || next === "HYPHEN";
  }

  // "the 52-year-old"
  function isAge(cursor: number): boolean {
    return tokens[cursor]?.lower === "old" && shape(cursor - 1) === "HYPHEN" && !modifiersFollow(cursor + 1);
  }

  function modifiersFollow(cursor: number): boolean {
    const next = shape(cursor);
    if (next === "NOUN" || next === "NAME") return true;
    return (next === "MODIFIER" || next === "PARTICIPLE") && cursor < until && modifiersFollow(cursor + 1);
  }

  // "a tall, dark man", "young and old people", "Gabonese and Estonian teams"
  function joinsModifiers(cursor: number, head: number): boolean {
    if (!/^(?:,|and|or|but)$/.test(tokens[cursor]?.lower ?? "") || cursor === offset) return false;
    const [before, after] = [shape(cursor - 1), shape(cursor + 1)];
    if (head < 0)
      return (
        before === "MODIFIER" &&
        after === "MODIFIER" &&
        tokens[cursor - 1]?.pos === "ADJ" &&
        tokens[cursor + 1]?.pos === "ADJ" &&
        modifiersFollow(cursor + 1)
      );
    return (
      head === cursor - 1 &&
      tokens[cursor]?.lower === "and" &&
      isDemonym(cursor - 1) &&
      isDemonym(cursor + 1) &&
      shape(cursor + 2) === "NOUN"
    );
  }

  function isDemonym(at: number): boolean {
    return shape(at) === "NAME" && /(?:an|ese|ish|i|ch)$/.test(tokens[at]?.text ?? "");
  }

  // "told the BBC Mr Smith": a form of address opens a name of its own. "The next thing Daniel knows", "told reporters
  // Obama would": a name goes on after a noun that says what bears it ("coach Mehraban", "the book Emma") and no other.
  function breaksBefore(cursor: number): boolean {
    if (shape(cursor - 1) === "NOUN" && shape(cursor - 2) !== "HYPHEN") {
      const { lower, text } = tokens[cursor - 1] as Token;
      // "Foreign Minister", "Police Chief" at the start of a sentence
      const isPlain = /^\p{Ll}/u.test(text);
      return (
        isPluralRole(lower) ||
        (isPlain && roleOf(lower) === null && !organizationNouns.has(lower) && !namedThings.has(lower))
      );
    }
    return /^(?:mr|mrs|ms|miss|mr\.|mrs\.|ms\.)$/.test(tokens[cursor]?.lower ?? "") && shape(cursor - 1) === "NAME";
  }

  // "the wounded", "the Indonesian military", "the unemployed"
  function adjectival(from: number): Run | null {
    let last = from;
    while (
      last < until &&
      (shape(last) === "MODIFIER" || shape(last) === "HYPHEN" || (shape(last) === "PARTICIPLE" && last === from))
    )
      last += 1;
    if (last === from || shape(last) === "PARTICIPLE" || shape(last) === "ADVERB") return null;
    return { last, head: last - 1 };
  }

  function standsAlone(at: number): boolean {
    const next = tokens[at + 1];
    return next === undefined || shape(at + 1) === "NONE" || shape(at + 1) === "ADVERB";
  }

  function isTime(first: number, last: number, head: number): boolean {
    if (!timeUnits.has(tokens[head]?.lower ?? "")) return false;
    for (let at = first; at < last - 1; at += 1) {
      if (timely.has(tokens[at]?.lower ?? "") || tokens[at]?.pos === "NUM" || shape(at) === "DATE") return true;
    }
    return last - first === 1 || shape(first) === "DATE";
  }
}
