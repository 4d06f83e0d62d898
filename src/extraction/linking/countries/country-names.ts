import type { Document, Sentence } from "../../document.ts";
import type { AliasKind, Knowledge, KnownEntity, NamedEntity } from "../../knowledge.ts";
import type { Span } from "../../span.ts";
import { isCapital, mayOpen, type Run, runsFrom, startOf, textOf } from "../known-runs.ts";
import { longerName } from "./longer-names.ts";
import { surroundingsOf } from "./surroundings.ts";
import { actsAsState } from "./metonyms.ts";
import { narrowed, type Reading } from "./readings.ts";

/** Words that name a country, and how: by its name, its abbreviation, its people or (METONYM) its seat of government. */
export interface CountryName extends Span {
  readonly text: string;
  readonly entity: KnownEntity;
  readonly kind: AliasKind;
}

/**
 * The countries that the prose names, in order, none overlapping. A country's name inside another name ("China Daily",
 * "New Mexico") names no country; its capital does only where it acts as the state: "Washington said", "ties with Moscow".
 */
export function countryNames(document: Document, knowledge: Knowledge): readonly CountryName[] {
  const readings = document.sentences.flatMap((sentence) => readingsIn(document, sentence, knowledge));
  return narrowed(document, readings, knowledge).map(({ run, named: [first] }) => {
    const { entity, alias } = first as NamedEntity;
    const end = document.tokens[run.last - 1]?.end ?? 0;
    return { start: startOf(document, run), end, text: textOf(document, run), entity, kind: alias.kind };
  });
}

function readingsIn(document: Document, sentence: Sentence, knowledge: Knowledge): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const found = maxNamed(document, sentence, at, knowledge);
    if (found === null) continue;
    at = found.run.last - 1;
    const reading = { ...found, sentence };
    const kind = found.named[0]?.alias.kind;
    if (kind === undefined) continue;
    const around = surroundingsOf(document, sentence, found.run, kind, knowledge);
    const isPlace = kind === "METONYM" && !actsAsState(document, sentence, found.run, knowledge);
    readings.push({ ...reading, refused: longerName(around) ?? (isPlace ? "PLACE" : null) });
  }
  return readings;
}

// "Bank of China" may be known itself; "Russian Embassy" and "North Korean media" still speak of a country.
function isOneName({ kind }: KnownEntity, alias: AliasKind, text: string): boolean {
  if (alias === "ROLE" || kind === "COUNTRY") return false;
  return (
    kind === "PERSON" ||
    (!armOfState.test(text) && text.split(" ").every((word) => /^(?:\p{Lu}|of$|the$|and$)/u.test(word)))
  );
}

const armOfState =
  /\b(?:Embassy|Ministry|Government|Army|Navy|Parliament|Police|Department|Court|Cabinet|Consulate)\b/u;

/** The longest known name that begins at a token, with the countries that bear it; none may. */
function maxNamed(
  document: Document,
  sentence: Sentence,
  at: number,
  knowledge: Knowledge,
): { readonly run: Run; readonly named: readonly NamedEntity[] } | null {
  if (!isCapital(document.tokens[at])) return null;
  if (!mayOpen(document.tokens, at, (word) => knowledge.kindsOpening(word).size > 0)) return null;
  for (const run of runsFrom(document, sentence, at)) {
    const all = knowledge.named(textOf(document, run));
    const countries = all.filter(({ entity }) => entity.kind === "COUNTRY");
    if (countries.length > 0) return { run, named: countries };
    if (run.last - run.first > 1 && all.some(({ entity, alias }) => isOneName(entity, alias.kind, alias.text))) {
      return { run, named: [] };
    }
  }
  return null;
}
