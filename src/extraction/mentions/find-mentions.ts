import type { Document } from "../document.ts";
import { isCapital } from "../noun-phrases/capital.ts";
import { exchanges } from "../lexicon/things.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Span } from "../span.ts";
import { makeComplements } from "./complements.ts";
import { withCoordinatedPlaces } from "./coordinated-places.ts";
import type { Lookup } from "./lookup.ts";
import type { Mention, Reading } from "./mention.ts";
import { type Found, namesInside } from "./names-inside.ts";
import { knownWithPossessor } from "./read-name.ts";
import { readPhrase } from "./read-phrase.ts";
import { withSharedSurnames } from "./shared-surnames.ts";
import type { Token } from "../tokens.ts";
import { isSubject } from "./subject.ts";

/** Everything in the text that may refer, in order; of two that start together the longer comes first. */
export function findMentions(
  document: Document,
  phrases: readonly NounPhrase[],
  quotations: readonly Quotation[],
  lookup: Lookup,
): readonly Mention[] {
  const speakers = new Set(quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.phrase.first])));
  const quotationOf = innermost(markedRanges(quotations));
  const isReported = inside(quotations.flatMap(({ parts }) => parts));
  const complementOf = makeComplements(document, phrases);
  const found = readPhrases(document, phrases, lookup);
  let sentence = 0;
  return withCoordinatedPlaces(document, withSharedSurnames(document, found)).map(
    ({ span, phrase, reading }, index) => {
      while ((document.sentences[sentence]?.end ?? Infinity) <= span.start) sentence += 1;
      const whole = phrase === null || phrase.possessor ? null : phrase;
      // Written out: spreading two dozen fields for every phrase took a third of the time.
      return {
        index,
        sentence,
        phrase,
        quotation: quotationOf(span),
        reported: isReported(span.start),
        start: span.start,
        end: span.end,
        first: span.first,
        last: span.last,
        head: span.head,
        form: formOf(phrase, reading),
        possessor: whole === null,
        wholeEnd: (phrase === null ? null : complementOf(phrase))?.end ?? span.end,
        isSubject: whole !== null && isSubject(document.tokens, whole),
        speaks: whole !== null && speakers.has(whole.first),
        name: reading.name,
        words: reading.words,
        description: reading.description,
        roles: reading.roles,
        noun: reading.noun,
        countries: reading.countries,
        kind: reading.kind,
        isSure: reading.isSure,
        gender: reading.gender,
        number: reading.number,
        article: reading.article,
      };
    },
  );
}

function readPhrases(document: Document, phrases: readonly NounPhrase[], lookup: Lookup): readonly Found[] {
  const { tokens } = document;
  const isApart = namedApart(document);
  const found: Found[] = [];
  // The "people" of a "Democratic People's Republic" are nobody.
  let coveredSpan: Span = { start: 0, end: 0 };
  for (const phrase of phrases) {
    if (isShareCode(tokens, phrase)) continue;
    if (phrase.possessor && phrase.end > coveredSpan.start && phrase.end <= coveredSpan.end) continue;
    const from = phrase.form === "NAME" && !phrase.possessor ? knownWithPossessor(tokens, phrase, lookup) : null;
    if (from !== null) coveredSpan = { start: tokens[from]?.start ?? 0, end: phrase.end };
    const reading = readPhrase(document, phrase, lookup);
    found.push({ span: phrase, phrase, reading });
    const isNamedByNoun = phrase.form === "DESCRIPTION" && reading.name !== null;
    if (!phrase.possessor && !isNamedByNoun) found.push(...namesInside(document, phrase, lookup, isApart));
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Checks whether a word stands somewhere as a name without a hyphen beside it. */
function namedApart({ tokens }: Document): (word: string) => boolean {
  const apart = new Set<string>();
  tokens.forEach(({ text, lower }, at) => {
    if (isCapital(text) && !isHyphen(tokens[at - 1]) && !isHyphen(tokens[at + 1])) apart.add(lower);
  });
  return (word) => apart.has(word);
}

const isHyphen = (token: Token | undefined) => token !== undefined && /^[-‐‑]$/u.test(token.text);

/** "NVX" in "Norvex Inc. (NYSE: NVX)", and the exchange before it. */
function isShareCode(tokens: readonly Token[], { first, last }: NounPhrase): boolean {
  const before = tokens[first - 1]?.text;
  if (before === ":") return exchanges.has(tokens[first - 2]?.lower ?? "");
  return before === "(" && exchanges.has(tokens[first]?.lower ?? "") && tokens[last]?.text === ":";
}

// "the Frenchman" describes, "the Teamsters union" names, whatever their shape.
function formOf(phrase: NounPhrase | null, { name }: Reading): Mention["form"] {
  if (phrase?.form === "PRONOUN") return "PRONOUN";
  return name === null ? "DESCRIPTION" : "NAME";
}

/** Checks whether a position lies in one of the spans; asked from left to right. */
function inside(spans: readonly Span[]): (position: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let [at, end] = [0, 0];
  return (position) => {
    for (let span = sorted[at]; span !== undefined && span.start <= position; at += 1, span = sorted[at]) {
      end = Math.max(end, span.end);
    }
    return position < end;
  };
}

interface MarkedRange extends Span {
  readonly quotation: number;
}

/** The quotation of the innermost range around a span; asked from left to right. */
function innermost(ranges: readonly MarkedRange[]): (span: Span) => number | null {
  const open: MarkedRange[] = [];
  let at = 0;
  return ({ start, end }) => {
    for (let range = ranges[at]; range !== undefined && range.start <= start; at += 1, range = ranges[at])
      open.push(range);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < end) open.pop();
    return open.at(-1)?.quotation ?? null;
  };
}

/** The stretches of speech, outer before inner. */
function markedRanges(quotations: readonly Quotation[]): readonly MarkedRange[] {
  return quotations
    .flatMap(({ kind, parts, marked }, quotation) =>
      (kind === "DIRECT" ? parts : marked).map(({ start, end }) => ({ start, end, quotation })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
