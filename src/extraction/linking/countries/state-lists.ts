import type { Document, Sentence } from "../../document.ts";
import type { Knowledge } from "../../knowledge.ts";
import { isCapital, type Run, runsFrom, textOf } from "../known-runs.ts";

/** Tokens that a list of states is followed back. */
const maxList = 24;

/** Where the list of states begins that a run goes on: "London" in "London, Berlin and Madrid"; else the run itself. */
export function listStart(document: Document, sentence: Sentence, run: Run, knowledge: Knowledge): number {
  const { tokens } = document;
  let { first } = run;
  const earliest = Math.max(sentence.first + 1, first - maxList);
  while (first > earliest && /^(?:and|or|,|-)$/.test(tokens[first - 1]?.lower ?? "")) {
    // Names of two words ("Saudi Arabia and") end here as well.
    const one = { first: first - 2, last: first - 1 };
    const two = { first: first - 3, last: first - 1 };
    if (isCapital(tokens[one.first]) && isCountry(textOf(document, one), knowledge)) first = one.first;
    else if (two.first >= sentence.first && isCountry(textOf(document, two), knowledge)) first = two.first;
    else break;
  }
  return first;
}

/** Where the name of a state ends that begins at a token; null where none does. */
export function stateAt(document: Document, sentence: Sentence, at: number, knowledge: Knowledge): number | null {
  const first = document.tokens[at]?.lower === "the" ? at + 1 : at;
  const run = runsFrom(document, sentence, first).find((one) => isCountry(textOf(document, one), knowledge));
  return run?.last ?? null;
}

function isCountry(name: string, knowledge: Knowledge): boolean {
  return knowledge.named(name).some(({ entity, alias }) => entity.kind === "COUNTRY" && alias.kind !== "DEMONYM");
}
