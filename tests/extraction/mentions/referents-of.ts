import { findDates } from "../../../src/extraction/dates.ts";
import { readDocument } from "../../../src/extraction/document.ts";
import type { Facts } from "../../../src/extraction/facts.ts";
import type { Knowledge } from "../../../src/extraction/knowledge.ts";
import { findReferents } from "../../../src/extraction/mentions/find-referents.ts";
import { nounPhrases } from "../../../src/extraction/noun-phrases.ts";
import { findQuotations } from "../../../src/extraction/quotations/find-quotations.ts";
import { seeds } from "../linking/seeds.ts";

/** Whom and what a text speaks of. */
export function read(text: string, knowledge: Knowledge = seeds): Pick<Facts, "referents" | "mentions"> {
  const document = readDocument(text);
  const phrases = nounPhrases(document);
  const context = { publishedAt: "2019-06-08", publisher: null, headline: null };
  const dates = findDates(document, context.publishedAt);
  return findReferents(document, phrases, findQuotations(document, phrases), knowledge, context, dates);
}

/** The mentions of each referent that has several: "Theresa May = She = the prime minister". */
export function chains(text: string): readonly string[] {
  const { referents, mentions } = read(text);
  return referents
    .map((_, index) => mentions.filter(({ referent }) => referent === index).map((mention) => mention.text))
    .filter((words) => words.length > 1)
    .map((words) => words.join(" = "));
}

/** Every named referent with its kind: "PERSON Theresa May". */
export function kinds(text: string): readonly string[] {
  return read(text).referents.flatMap(({ kind, name }) => (name === null ? [] : [`${kind} ${name}`]));
}
