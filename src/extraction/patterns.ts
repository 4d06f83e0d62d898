import type { Token } from "./tokens.ts";

/** The input of pattern matching. */
export interface Words {
  readonly token: (index: number) => Token | undefined;
  /** The noun phrase that begins at an index, `last` exclusive. */
  readonly phrase?: (index: number) => { readonly head: number; readonly last: number } | undefined;
}

export interface Vocabulary {
  /** Sets of words, and other tests, by the names that patterns have for them: "<name>". */
  readonly classes: Readonly<Record<string, ReadonlySet<string> | ((token: Token) => boolean)>>;
  /** Runs of words, one of which has to fit where a pattern has "{name}". */
  readonly runs?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Compiles a table whose rows begin with a pattern. The result finds the first row that fits at an index.
 *
 * A pattern has a term for each word, and "_" before the one at the index: "NOUN <prepositions>&!PART _ and|or".
 * A term is a part of speech in capitals, a word, an ending ("-ing"), a class, or "$" for no word; "|" is or, "!" not,
 * "&" and, from the closest to the loosest. With "+" it is asked of the head of a noun phrase, and the next term of the
 * word behind that phrase.
 */
export function compile<Row extends readonly [pattern: string, ...rest: unknown[]]>(
  rows: readonly Row[],
  vocabulary: Vocabulary,
): (words: Words, at: number, holds: (row: Row, at: number) => boolean) => Row | undefined {
  const entries = rows.flatMap(([text], order) =>
    expand(text, vocabulary).map((sequence) => readSequence(sequence, order, vocabulary)),
  );
  const [byLast, byNext] = [entriesByWord(entries, -1), entriesByWord(entries, 0)];
  const others = entries.filter(({ key }) => key === undefined);
  return (words, at, holds) => {
    const last = byLast.get(words.token(at - 1)?.lower ?? "");
    const next = byNext.get(words.token(at)?.lower ?? "");
    // Nearly everywhere
    if (last === undefined && next === undefined && others.length === 0) return undefined;
    let first = rows.length;
    for (const some of [last, next, others]) {
      for (const { order, steps } of some ?? []) {
        if (order < first && fits(steps, words, at) && holds(rows[order] as Row, at)) first = order;
      }
    }
    return rows[first];
  };
}

interface Step {
  readonly offset: number;
  readonly test: (token: Token | undefined) => boolean;
  readonly isPhrase: boolean;
  /** The only words that it can be, where those are few. */
  readonly only: ReadonlySet<string> | undefined;
}

interface Entry {
  /** The row's index. */
  readonly order: number;
  readonly steps: readonly Step[];
  /** The step by whose words the entry is found, so that rows that cannot fit cost nothing. */
  readonly key: Step | undefined;
}

function expand(text: string, vocabulary: Vocabulary): readonly string[] {
  const [run, name = ""] = /\{(\w+)\}/.exec(text) ?? [];
  if (run === undefined) return [text];
  return known(vocabulary.runs ?? {}, name).flatMap((words) => expand(text.replace(run, words), vocabulary));
}

function readSequence(sequence: string, order: number, { classes }: Vocabulary): Entry {
  const terms = sequence.split(" ");
  const anchor = terms.indexOf("_");
  const steps = terms.filter((term) => term !== "_").map((term, index) => readTerm(term, index - anchor, classes));
  const [key] = steps
    .filter(({ offset, only }) => (offset === -1 || offset === 0) && only !== undefined)
    .toSorted((one, other) => (one.only?.size ?? 0) - (other.only?.size ?? 0));
  return { order, steps, key };
}

function entriesByWord(entries: readonly Entry[], offset: number): ReadonlyMap<string, readonly Entry[]> {
  const found = entries.filter(({ key }) => key?.offset === offset);
  const words = new Set(found.flatMap(({ key }) => [...(key?.only ?? [])]));
  return new Map([...words].map((word) => [word, found.filter(({ key }) => key?.only?.has(word))]));
}

function fits(steps: readonly Step[], { token, phrase }: Words, at: number): boolean {
  let behind = at;
  for (const { offset, test, isPhrase } of steps) {
    const found = isPhrase ? phrase?.(behind + offset) : undefined;
    if ((isPhrase && found === undefined) || !test(token(found?.head ?? behind + offset))) return false;
    if (found !== undefined) behind = found.last - offset - 1;
  }
  return true;
}

function readTerm(term: string, offset: number, classes: Vocabulary["classes"]): Step {
  const isPhrase = term.endsWith("+");
  const groups = (isPhrase ? term.slice(0, -1) : term).split("&").map((group) => {
    const isNegated = group.startsWith("!");
    const { words, tags, tests } = readChoices((isNegated ? group.slice(1) : group).split("|"), classes);
    const isOne = (token: Token) => tags.has(token.pos) || tests.some((other) => other(token));
    const isTold = tags.size > 0 || tests.length > 0;
    const test: Step["test"] = (token) =>
      (words.has(token?.lower ?? "") || (isTold && token !== undefined && isOne(token))) !== isNegated;
    return { test, only: isNegated || isPhrase || isTold ? undefined : words };
  });
  const [group] = groups;
  const test: Step["test"] =
    groups.length === 1 && group !== undefined ? group.test : (token) => groups.every((each) => each.test(token));
  return { offset, isPhrase, test, only: groups.find(({ only }) => only !== undefined)?.only };
}

function readChoices(choices: readonly string[], classes: Vocabulary["classes"]) {
  const words = new Set<string>();
  const tags = new Set<string>();
  const tests: ((token: Token) => boolean)[] = [];
  for (const choice of choices) {
    const named = /^<\w+>$/.test(choice) ? known(classes, choice.slice(1, -1)) : undefined;
    if (typeof named === "function") tests.push(named);
    else if (named !== undefined) for (const word of named) words.add(word);
    else if (/^[A-Z]+$/.test(choice)) tags.add(choice);
    else if (/^-\w/.test(choice)) tests.push(({ lower }) => lower.endsWith(choice.slice(1)));
    else words.add(choice === "$" ? "" : choice);
  }
  return { words, tags, tests };
}

function known<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`A pattern names "${name}", which its vocabulary does not have.`);
  return value;
}
