import { fold } from "../../../names/fold.ts";
import type { Document, Sentence } from "../../document.ts";
import type { KnownEntity, NamedEntity } from "../../knowledge.ts";
import { georgia, namesOfPeople, stateWords } from "./country-words.ts";
import { type Run, textOf } from "../known-runs.ts";

/** A run of words that bears a country's name; `refused` where it is none here. */
export interface Reading {
  readonly run: Run;
  readonly sentence: Sentence;
  /** The countries with this name. */
  readonly named: readonly NamedEntity[];
  readonly refused: "LONGER_NAME" | "PLACE" | null;
}

/** The readings that hold when the whole article is looked at, each with one country. */
export function narrowed(document: Document, readings: readonly Reading[]): readonly Reading[] {
  const nameOf = ({ run }: Reading) => fold(textOf(document, run));
  const people = new Set(readings.filter(({ refused }) => refused === "LONGER_NAME").map(nameOf));
  const named = readings.filter(({ refused, named: { length } }) => refused === null && length > 0);
  const otherwise = (reading: Reading) =>
    named.some((other) => nameOf(other) !== nameOf(reading) && other.named[0]?.entity === reading.named[0]?.entity);
  const held = named.filter((reading) => {
    const name = nameOf(reading);
    // After "Jordan Henderson", "Jordan" is the man, unless one can be in it or "Jordanian" stands there too.
    if (namesOfPeople.has(name) && people.has(name) && !isWhere(document, reading) && !otherwise(reading)) return false;
    if (name === "brussels") return otherwise(reading); // first of all the European Union
    return name !== "georgia" || isGeorgiaTheCountry(document);
  });
  const sure = new Set(held.flatMap(({ named }) => (countriesOf(named).size === 1 ? [...countriesOf(named)] : [])));
  return held.flatMap((reading) => {
    const country = theOne(reading.named, sure);
    return country === null ? [] : [{ ...reading, named: reading.named.filter(({ entity }) => entity === country) }];
  });
}

const countriesOf = (named: readonly NamedEntity[]) => new Set(named.map(({ entity }) => entity));

// "Korean" is of that Korea which the article names otherwise; where it names none or both, of the one more often meant.
function theOne(named: readonly NamedEntity[], sure: ReadonlySet<KnownEntity>): KnownEntity | null {
  const countries = [...countriesOf(named)];
  if (countries.length === 1) return countries[0] ?? null;
  const told = countries.filter((country) => sure.has(country));
  if (told.length === 1) return told[0] ?? null;
  if (told.length > 1) return null;
  return countries.find(({ code }) => code !== null && usual.has(code)) ?? null;
}

/** Of countries that share a name: South Korea, DR Congo, the Dominican Republic, the US Virgin Islands. */
const usual: ReadonlySet<string> = new Set(["KR", "CD", "DO", "VI", "SX", "WS"]);

function isWhere({ tokens }: Document, { run }: Reading): boolean {
  if (/^['’]s?$/.test(tokens[run.last]?.text ?? "") && stateWords.has(tokens[run.last + 1]?.lower ?? "")) return true;
  return /^(?:in|to|into|across|throughout|of|with|against)$/.test(tokens[run.first - 1]?.lower ?? "");
}

function isGeorgiaTheCountry({ tokens }: Document): boolean {
  const count = (signs: ReadonlySet<string>) =>
    new Set(tokens.map(({ lower }) => lower).filter((word) => signs.has(word))).size;
  return count(georgia.country) >= count(georgia.state);
}
