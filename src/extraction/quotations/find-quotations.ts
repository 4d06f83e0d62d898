import type { Document } from "../document.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import { assemble } from "./assemble.ts";
import { carryOver } from "./standing/implicit-speakers.ts";
import { nestedStatements } from "./statements/nested.ts";
import { outerSentences } from "./outer-sentences.ts";
import { readPassage } from "./passage.ts";
import type { Quotation } from "./quotation.ts";
import { readStatements } from "./statements/statements.ts";

/** Finds what the text says that somebody said, in order, and the words that say who. */
export function findQuotations(document: Document, phrases: readonly NounPhrase[]): readonly Quotation[] {
  const passage = readPassage(document, document.marks, phrases);
  const sentences = outerSentences(passage).map((sentence) => ({
    sentence,
    statements: readStatements(passage, sentence),
  }));
  const outer = carryOver(passage, sentences);
  return [...outer, ...outer.flatMap((statement) => nestedStatements(passage, statement))]
    .flatMap((statement) => assemble(passage, statement) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
