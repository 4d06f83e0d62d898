import { fold } from "../../../entity-resolution/fold.ts";
import type { Document, Sentence } from "../../document.ts";
import type { Knowledge, KnownEntity, NamedEntity } from "../../knowledge.ts";
import { commonNouns, namesOfPeople, stateWords } from "./country-words.ts";
import { georgiaAt, georgiaOf } from "./georgia.ts";
import { actsAsState } from "./metonyms.ts";
import { isKnownPlace } from "./surroundings.ts";
import { type Run, textOf } from "../known-runs.ts";

/** A run of words that bears a country's name; `refused` where it is none here. */
export interface Reading {
  readonly run: Run;
  readonly sentence: Sentence;
  /** The countries with this name. */
  readonly named: readonly NamedEntity[];
  readonly refused: "LONGER_NAME" | "TOWN" | "PLACE" | null;
}

/** The readings that hold when the whole article is looked at, each with one country. */
export function narrowed(document: Document, readings: readonly Reading[], knowledge: Knowledge): readonly Reading[] {
  const nameOf = ({ run }: Reading) => fold(textOf(document, run));
  const refusedAs = (why: Reading["refused"]) => new Set(readings.filter(({ refused }) => refused === why).map(nameOf));
  const [longer, towns] = [refusedAs("LONGER_NAME"), refusedAs("TOWN")];
  const named = readings.filter(({ refused, named: { length } }) => refused === null && length > 0);
  const waysNamed = new Map<KnownEntity | undefined, Set<string>>();
  for (const reading of named) {
    const entity = reading.named[0]?.entity;
    waysNamed.set(entity, (waysNamed.get(entity) ?? new Set<string>()).add(nameOf(reading)));
  }
  const otherwise = (reading: Reading) => (waysNamed.get(reading.named[0]?.entity)?.size ?? 0) > 1;
  const isAmericanGeorgia = georgiaGuard(document, knowledge);
  const isCommonNoun = commonNounGuard(document, knowledge);
  const held = named.filter((reading) => {
    const name = nameOf(reading);
    // After "Jordan Henderson", "Jordan" is the man, unless one can be in it or "Jordanian" stands there too.
    if (namesOfPeople.has(name) && longer.has(name) && !isWhere(document, reading) && !otherwise(reading)) return false;
    // After "Peru, Indiana", "Peru" is the town.
    if (towns.has(name) && !otherwise(reading)) return false;
    if (name === "brussels") return otherwise(reading); // first of all the European Union
    return !isAmericanGeorgia(reading, name) && !isCommonNoun(reading, name);
  });
  const sure = new Set(held.flatMap(({ named }) => (countriesOf(named).size === 1 ? [...countriesOf(named)] : [])));
  return held.flatMap((reading) => {
    const country = theOne(reading.named, sure);
    return country === null ? [] : [{ ...reading, named: reading.named.filter(({ entity }) => entity === country) }];
  });
}

const georgias: ReadonlySet<string> = new Set(["georgia", "south georgia"]);

/** Tells of each "Georgia" whether it is the American state: by the words around it, else by the whole article. */
function georgiaGuard(document: Document, knowledge: Knowledge): (reading: Reading, name: string) => boolean {
  let whole: ReturnType<typeof georgiaOf> | null = null;
  return ({ run }, name) => {
    if (!georgias.has(name)) return false;
    const around = georgiaAt(document, run, (token) => isKnownPlace(token, knowledge));
    whole ??= georgiaOf(document);
    return (around ?? whole) === "STATE";
  };
}

/** Tells of each "Turkey" whether it is the bird, in an article that speaks of turkey: then only a start gives the capital. */
function commonNounGuard(document: Document, knowledge: Knowledge): (reading: Reading, name: string) => boolean {
  let lowerCase: ReadonlySet<string> | null = null;
  return ({ run, sentence }, name) => {
    if (!commonNouns.has(name)) return false;
    const opens = run.first === sentence.first || /^[“"‘']$/u.test(document.tokens[run.first - 1]?.text ?? "");
    if (!opens || actsAsState(document, sentence, run, knowledge)) return false;
    lowerCase ??= new Set(document.tokens.map(({ text }) => text));
    return lowerCase.has(name) || lowerCase.has(`${name}s`);
  };
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
