import type { Document, Sentence } from "../document.ts";
import type { Knowledge, KnownEntity } from "../knowledge.ts";
import type { Span } from "../span.ts";
import { plainRuns, type Run, runsFrom, startOf, textOf, withNouns } from "./known-runs.ts";

/** Words that name a topic or an event of the base. */
export interface TopicName extends Span {
  readonly text: string;
  readonly entity: KnownEntity;
}

/** The topics and events that the prose names ("sanctions", "Hanoi summit"), in order, none overlapping. */
export function topicNames(document: Document, knowledge: Knowledge): readonly TopicName[] {
  const found: TopicName[] = [];
  for (const sentence of document.sentences) {
    for (let at = sentence.first; at < sentence.last; at += 1) {
      const run = runsAt(document, sentence, at).find((one) => topicOf(textOf(document, one), knowledge) !== null);
      if (run === undefined) continue;
      const text = textOf(document, run);
      const entity = topicOf(text, knowledge);
      const end = document.tokens[run.last - 1]?.end ?? 0;
      if (entity !== null) found.push({ start: startOf(document, run), end, text, entity });
      at = run.last - 1;
    }
  }
  return found;
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
      .named(name)
      .filter(({ entity: { kind } }) => kind === "TOPIC" || kind === "EVENT")
      .map(({ entity }) => entity),
  );
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : null;
}
