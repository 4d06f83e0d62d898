import type { Random } from "../ingest/random.ts";
import type { NewsQuote } from "./news.ts";
import { capitalised, moved, statement, type Worded } from "./prose.ts";

/** A statement in its form, and the words around it. `parts` are places in its text, as all spans are. */
export interface Quotation {
  readonly kind: NewsQuote["kind"];
  readonly said: Worded;
  readonly parts: readonly number[];
  /** True where the speaker is named before the statement. */
  readonly speakerFirst: boolean;
  /** What stands right before and behind the statement. */
  readonly marks: readonly [string, string];
}

/** What somebody says of one to three subjects, in one of the forms that newspapers use. */
export function quotationOf(names: readonly string[], random: Random): Quotation {
  const said = statement(names, random);
  const drawn = random.next();
  if (drawn < 0.4) return direct(said, false, ["“", ",” "]);
  if (drawn < 0.6) return direct(said, true, [": “", ".”"]);
  if (drawn < 0.85) return { kind: "INDIRECT", said, parts: [], speakerFirst: true, marks: [" that ", "."] };
  return mixed(said);
}

function direct(said: Worded, speakerFirst: boolean, marks: readonly [string, string]): Quotation {
  const text = capitalised(said.text);
  return { kind: "DIRECT", said: { ...said, text }, parts: [0, text.length], speakerFirst, marks };
}

// The reporter's words up to the fourth blank, then the speaker's own; subjects stand at the end, behind the mark.
function mixed({ text, subjects }: Worded): Quotation {
  let at = -1;
  for (let blanks = 0; blanks < 4; blanks += 1) at = text.indexOf(" ", at + 1);
  const start = at + 1;
  const marked = `${text.slice(0, start)}“${text.slice(start)}”`;
  const said = { text: marked, subjects: subjects.map((span) => moved(span, 1)) };
  return { kind: "MIXED", said, parts: [start + 1, marked.length - 1], speakerFirst: true, marks: [" that ", "."] };
}
