import type { Document, Sentence } from "../document.ts";
import type { DateFact } from "../facts.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { contains } from "../span.ts";
import type { Mention } from "./mention.ts";

/** The time that an office belongs to, where its sentence has one of its own; null: the day of the article. */
export type WhenOf = (mention: Mention) => string | null;

/** Finds sentences of another year than the article's: "In 2011 the Russian President said". */
export function datedOffices(
  document: Document,
  quotations: readonly Quotation[],
  dates: readonly DateFact[],
  publishedAt: string | null,
): WhenOf {
  const parts = quotations.flatMap((quotation) => quotation.parts);
  const now = publishedAt?.slice(0, 4);
  const told = dates.filter(
    (date) =>
      /\b(?:1[6-9]|20)\d\d\b/.test(date.text) &&
      date.value.slice(0, 4) !== now &&
      !parts.some((part) => contains(part, date)),
  );
  if (told.length === 0) return () => null;
  return (mention) => {
    const sentence = document.sentences[mention.sentence];
    if (mention.roles.length === 0 || sentence === undefined) return null;
    const [date, more] = told.filter((one) => contains(sentence, one));
    if (date === undefined || more !== undefined) return null;
    return isOf(document, sentence, date, mention) ? date.value : null;
  };
}

const opening = /^(?:back |early |late |later |earlier )?(?:in|on|during)?\s*(?:early |late |mid-)?$/iu;
// "the president, who was elected in 2000, said"
const elsewhere = /\b(?:who|which|that|since|until|till|after|before|from|elected|born|signed|held|made)\b/iu;

/** Checks whether the date opens the sentence, or follows the speaker: "the Russian President said in 2011". */
function isOf({ text }: Document, sentence: Sentence, date: DateFact, mention: Mention): boolean {
  if (date.end <= mention.start) return opening.test(text.slice(sentence.start, date.start));
  return mention.speaks && date.start >= mention.end && !elsewhere.test(text.slice(mention.end, date.start));
}
