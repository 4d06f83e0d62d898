import type { ArticleContext } from "./context.ts";
import { findDates } from "./dates.ts";
import { type Document, readDocument } from "./document.ts";
import type { Facts } from "./facts.ts";
import { findGaps } from "./gaps.ts";
import type { Knowledge } from "./knowledge.ts";
import { languageOf } from "./language.ts";
import { withKnownNames } from "./linking/known-names.ts";
import { withSeatOfGovernment } from "./linking/countries/seat-of-government.ts";
import { withStateControl } from "./linking/state-control.ts";
import { withStatedOffices } from "./linking/stated-offices.ts";
import { withLivingSpeaker } from "./living-speaker.ts";
import { findReferents } from "./mentions/find-referents.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { publishedIn } from "./published.ts";
import { inGivenText } from "./reading/in-given-text.ts";
import { findQuotations } from "./quotations/find-quotations.ts";
import { readQuote } from "./read-quote.ts";

/**
 * Reads an article: who says what about whom, when, and where that stands. Pure: the same text, context and knowledge
 * give the same facts. Text in another language than English gives its language and no more.
 */
export function extract(text: string, context: ArticleContext, knowledge: Knowledge): Facts {
  return extractFrom(readDocument(text), context, knowledge);
}

/** The same, of a text whose words have been read before. */
export function extractFrom(document: Document, context: ArticleContext, knowledge: Knowledge): Facts {
  const { text } = document;
  const language = languageOf(text);
  if (language !== "en" && language !== "und") return unread(language);

  const published = publishedIn(text, document.blocks);
  const day = { ...context, publishedAt: context.publishedAt ?? published?.value ?? null };
  const dates = findDates(document, day.publishedAt);
  const phrases = nounPhrases(document);
  const quotations = findQuotations(document, phrases);
  const found = findReferents(document, phrases, quotations, knowledge, day, dates);
  const named = withKnownNames(document, knowledge, found);
  const { referents, mentions } = withStateControl(withStatedOffices(document, named));
  const understood = { document, dates, referents, mentions, decisions: found.decisions };
  const quotes = quotations.map((quotation) => {
    const quote = withLivingSpeaker(readQuote(understood, quotation), referents, day.publishedAt);
    return withSeatOfGovernment(quote, referents);
  });
  const facts = { language, published, referents, quotes, mentions, dates, gaps: findGaps(document) };
  return inGivenText(facts, document.given, document.reading);
}

function unread(language: string): Facts {
  return { language, published: null, referents: [], quotes: [], mentions: [], dates: [], gaps: [] };
}
