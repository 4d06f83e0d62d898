import type { Facts } from "../facts.ts";
import type { Span } from "../span.ts";
import type { ReadingText } from "./reading-text.ts";

/** Facts with their spans, and the words at these spans, as in the text that was given. */
export function inGivenText(facts: Facts, given: string, reading: ReadingText): Facts {
  if (given === reading.text) return facts;
  const place = <S extends Span>(fact: S): S => ({ ...fact, ...reading.original(fact) });
  const placeWords = <S extends Span & { readonly text: string }>(fact: S): S => {
    const placed = place(fact);
    const isVerbatim = reading.text.slice(fact.start, fact.end) === fact.text;
    return isVerbatim ? { ...placed, text: given.slice(placed.start, placed.end) } : placed;
  };
  const orNull = <S>(fact: S | null, move: (fact: S) => S): S | null => (fact === null ? null : move(fact));
  return {
    ...facts,
    published: orNull(facts.published, place),
    referents: facts.referents.map((referent) => ({ ...referent, offices: referent.offices.map(place) })),
    quotes: facts.quotes.map((quote) => ({
      ...placeWords(quote),
      parts: quote.parts.map(place),
      marked: quote.marked.map(place),
      cue: orNull(quote.cue, placeWords),
      speaker: orNull(quote.speaker, placeWords),
      reporters: quote.reporters.map(placeWords),
      about: quote.about.map(placeWords),
    })),
    mentions: facts.mentions.map(placeWords),
    dates: facts.dates.map(placeWords),
    gaps: facts.gaps.map(place),
  };
}
