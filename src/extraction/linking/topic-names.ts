import { fold } from "../../entity-resolution/fold.ts";
import type { Document, Sentence } from "../document.ts";
import { firstWord, type Knowledge, type KnownEntity } from "../knowledge.ts";
import type { Span } from "../span.ts";
import type { Token } from "../tokens.ts";
import {
  isCapital,
  mayOpen,
  plainRuns,
  type Run,
  runsFrom,
  startOf,
  textOf,
  withNouns,
  withoutPossessor,
} from "./known-runs.ts";

/** Words that name a topic or an event of the base. */
export interface TopicName extends Span {
  readonly text: string;
  readonly entity: KnownEntity;
}

/**
 * The topics and events that the prose names ("sanctions", "Hanoi summit"), in order, none overlapping. Once it has named
 * "North Korea's nuclear programme", "the nuclear programme" and "its nuclear programme" mean that one.
 */
export function topicNames(document: Document, knowledge: Knowledge): readonly TopicName[] {
  const found: TopicName[] = [];
  const short = new Map<string, KnownEntity | null>();
  const shortOpenings = new Set<string>();
  const opens = (word: string) => {
    const kinds = knowledge.kindsOpening(word);
    return kinds.has("TOPIC") || kinds.has("EVENT") || shortOpenings.has(word);
  };
  for (const sentence of document.sentences) {
    for (let at = sentence.first; at < sentence.last; at += 1) {
      if (!opensRun(document.tokens[at]) || !mayOpen(document.tokens, at, opens)) continue;
      const known = short.size === 0 || isOwned(document, at) ? none : short;
      const topic = topicAt(
        document,
        sentence,
        at,
        (name) => topicOf(name, knowledge) ?? known.get(fold(name)) ?? null,
      );
      if (topic === null) continue;
      const { run, entity } = topic;
      const text = textOf(document, run);
      found.push({ start: startOf(document, run), end: document.tokens[run.last - 1]?.end ?? 0, text, entity });
      const plain = withoutOpening(document, run);
      // Two programmes of which the article speaks: then the bare word is neither.
      if (plain !== null) {
        short.set(plain, short.has(plain) && short.get(plain) !== entity ? null : entity);
        shortOpenings.add(firstWord(plain));
      }
      at = run.last - 1;
    }
  }
  return found;
}

const none: ReadonlyMap<string, KnownEntity | null> = new Map();

function topicAt(
  document: Document,
  sentence: Sentence,
  at: number,
  entityOf: (name: string) => KnownEntity | null,
): { readonly run: Run; readonly entity: KnownEntity } | null {
  for (const run of runsAt(document, sentence, at)) {
    const entity = entityOf(textOf(document, run));
    if (entity !== null) return { run, entity };
  }
  return null;
}

// "Iran's nuclear programme" and "the Iranian nuclear programme" are no short names of another's.
function isOwned({ tokens }: Document, at: number): boolean {
  const owner = /^['’]s?$/u.test(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1;
  return isCapital(tokens[owner]) && tokens[owner]?.pos !== "DET" && tokens[owner]?.pos !== "PRON";
}

/** "Nuclear programme" of "North Korea's nuclear programme"; null for names with no or only one plain word behind. */
function withoutOpening(document: Document, { first, last }: Run): string | null {
  const { tokens } = document;
  let from = last;
  while (from > first && !isCapital(tokens[from - 1]) && !/^['’]s?$/u.test(tokens[from - 1]?.text ?? "")) from -= 1;
  return from === first || last - from < 2 ? null : fold(textOf(document, { first: from, last }));
}

/** Checks whether a run of words may begin with a token: a name, a noun or what describes one. */
function opensRun(token: Token | undefined): boolean {
  return token?.pos === "NOUN" || token?.pos === "ADJ" || isCapital(token);
}

/** Everything that may be a name and begins at a token, the longest first. */
function runsAt(document: Document, sentence: Sentence, at: number): readonly Run[] {
  const capitals = runsFrom(document, sentence, at);
  const behind = capitals.flatMap((run) => withNouns(document.tokens, sentence, run));
  return [...capitals, ...behind, ...plainRuns(document, sentence, at)].toSorted((a, b) => b.last - a.last);
}

/** The only topic or event of that name. */
function topicOf(name: string, knowledge: Knowledge): KnownEntity | null {
  const all = new Set(
    knowledge
      .named(withoutPossessor(name))
      .filter(({ entity: { kind } }) => kind === "TOPIC" || kind === "EVENT")
      .map(({ entity }) => entity),
  );
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : null;
}
