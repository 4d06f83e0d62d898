import { type Block, layout } from "./layout.ts";
import { splitSentences } from "./sentences.ts";
import { findMarks, type Mark } from "./marks/marks.ts";
import { countBefore } from "./ordered.ts";
import { type ReadingText, readingText } from "./reading/reading-text.ts";
import type { Span } from "./span.ts";
import { type Token, tokenize } from "./tokens.ts";

/** A text with its words, before anything is understood of it. Indexes everywhere are into `tokens`. */
export interface Document {
  readonly given: string;
  readonly reading: ReadingText;
  /** The text as it is read, in which all spans are. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The words of the prose blocks, in order. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** What stands in quotation marks, in order. */
  readonly marks: readonly Mark[];
}

/** A run of tokens; `last` is exclusive. `paragraph` counts the prose blocks. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** Reads the words of a text. */
export function readDocument(given: string): Document {
  const reading = readingText(given);
  const { text } = reading;
  const blocks = layout(text);
  const prose = blocks.filter(({ role }) => role === "PROSE");
  const marks = findMarks(text, prose);
  // Marks follow one another, so both of their edges are in order.
  const edgesAt = (edge: "start" | "end") => ({
    has: (at: number) => marks[countBefore(marks, (mark) => mark[edge] < at)]?.[edge] === at,
  });
  const edges = { opening: edgesAt("start"), closing: edgesAt("end") };
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  prose.forEach(({ start, end }, paragraph) => {
    const words = tokenize(text.slice(start, end), start);
    for (const { first, last } of splitSentences(words, edges)) {
      const [from, until] = [words[first], words[last - 1]];
      if (from === undefined || until === undefined) continue;
      const offset = tokens.length;
      sentences.push({
        start: from.start,
        end: until.end,
        first: offset + first,
        last: offset + last,
        paragraph,
      });
    }
    for (const word of words) tokens.push(word);
  });
  return { given, reading, text, blocks, tokens, sentences, marks };
}
