import { fold } from "../../../entity-resolution/fold.ts";
import type { Token } from "../../tokens.ts";
import {
  beforeLanguage,
  headsOf,
  languages,
  leavesCountry,
  namesOfPeople,
  otherThings,
  personal,
  regions,
  stateWords,
  usStates,
} from "./country-words.ts";
import { isCapital } from "../known-runs.ts";
import { isPaperName } from "./paper-name.ts";
import { calendar, isKnownPlace, type Surroundings } from "./surroundings.ts";

/**
 * What a country's name is here a part of: a town's ("Lebanon, Pa."), or another name ("China Daily") or meaning ("in
 * French"); null where it stands for itself.
 */
export function longerName(around: Surroundings): "TOWN" | "LONGER_NAME" | null {
  if (isUsTown(around)) return "TOWN";
  return guards.some((guard) => guard(around)) ? "LONGER_NAME" : null;
}

/** Each says of one kind of longer name whether it stands here. */
const guards: readonly ((around: Surroundings) => boolean)[] = [
  isAnotherThing,
  isRegion,
  isShouted,
  isInstitution,
  isPersonName,
  goesOnBehind,
  beganBefore,
  isLanguage,
  isPaper,
];

// "French fries", "American Airlines", "South China Sea", "China Daily", "Niger State".
function isAnotherThing({ document, after, name, kind, last }: Surroundings): boolean {
  if (after === null) return false;
  const word = fold(after.text);
  if (kind === "NAME" && after.text === "State" && !isCapital(document.tokens[last + 1])) return true;
  if (otherThings.ofName.has(`${name}-${word}`)) return true;
  return otherThings.anyCase.has(word) || (isCapital(after) && otherThings.capital.has(word));
}

// "New Mexico", "Latin American", "Northern Ireland".
function isRegion({ before, name }: Surroundings): boolean {
  return before !== null && isCapital(before) && regions.has(`${fold(before.text)}-${name.replace(/ /g, "-")}`);
}

// "TELL US WHY": among capitals "US" is no longer the country.
function isShouted({ before, after, name }: Surroundings): boolean {
  const shouted = (token: Token | null) => token !== null && /^\p{Lu}{2,}$/u.test(token.text);
  return name === "us" && shouted(before) && shouted(after);
}

// "Bank of China", "University of the Philippines".
function isInstitution({ document: { tokens }, first }: Surroundings): boolean {
  const of = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  if (tokens[of]?.lower !== "of") return false;
  const head = tokens[of - 1];
  return head !== undefined && isCapital(head) && headsOf.has(head.lower);
}

// "Lebanon, Pa.", "Georgia, Alabama and Florida".
function isUsTown({ document: { tokens }, last, kind }: Surroundings): boolean {
  if (tokens[last]?.text !== "," || kind === "DEMONYM" || kind === "ABBREVIATION") return false;
  const state = tokens[last + 1];
  if (state === undefined || !isCapital(state) || !usStates.has(fold(state.text))) return false;
  // "Mexico, Texas" might be a list, but "Colombia, Georgia and Peru" surely is one.
  return !(state.lower === "georgia" && ["and", ",", "or"].includes(tokens[last + 2]?.lower ?? ""));
}

// "Jordan Henderson", "Mr. Chad", "Paris Hilton".
function isPersonName({ before, after, name, isTitle, knowledge }: Surroundings): boolean {
  if (before !== null && personal.has(fold(before.text)) && isCapital(before)) return true;
  if (!namesOfPeople.has(name) || after === null || !isCapital(after)) return false;
  // The tagger takes many a surname for a verb; only in headlines verbs have capitals.
  if (isTitle && after.pos !== "PROPN") return false;
  return !stateWords.has(after.lower) && !isKnownPlace(after, knowledge) && !calendar.test(after.text);
}

// "China Evergrande", "Iran Contra": a capital after a country's name makes another name of it.
function goesOnBehind({ after, kind, isTitle, knowledge }: Surroundings): boolean {
  if (kind === "DEMONYM" || kind === "ABBREVIATION" || isTitle) return false;
  if (after === null || !isCapital(after) || after.pos !== "PROPN") return false;
  return !stateWords.has(after.lower) && !calendar.test(after.text) && !isKnownPlace(after, knowledge);
}

// "Michael Jordan", "Air China", "Google UK", "Cleveland Indians", "Royal Dutch Shell".
function beganBefore({ document, name, before, after, kind, isTitle, first, knowledge }: Surroundings): boolean {
  if (kind === "DEMONYM" && !isOwnName(after) && !(name.endsWith("ns") && !isCapital(after ?? undefined))) return false;
  if (isTitle || before === null || !isCapital(before) || before.pos !== "PROPN") return false;
  if (kind === "ABBREVIATION" && after !== null && (after.text === "-" || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after.pos)))
    return false;
  if (leavesCountry.has(before.lower) || stateWords.has(before.lower)) return false;
  return !isKnownPlace(before, knowledge) && !/^\p{P}+$/u.test(document.tokens[first - 1]?.text ?? "");
}

function isOwnName(token: Token | null): boolean {
  return token !== null && isCapital(token) && token.pos === "PROPN" && !stateWords.has(token.lower);
}

// "He spoke in French", "languages such as Dutch, Hindi and Finnish".
function isLanguage({ document: { tokens }, after, name, kind, first }: Surroundings): boolean {
  if (kind !== "DEMONYM" || !languages.has(name)) return false;
  if (after !== null && /^(?:language|word|translation|alphabet|subtitles)s?$/.test(after.lower)) return true;
  if (after !== null && /^(?:NOUN|PROPN|ADJ)$/.test(after.pos)) return false;
  let at = first - 1;
  while (at >= Math.max(0, first - 12) && isListed(tokens[at])) at -= 1;
  return beforeLanguage.has(tokens[at]?.lower ?? "");
}

function isPaper({ document: { tokens }, first, last, kind }: Surroundings): boolean {
  return kind === "DEMONYM" && isPaperName(tokens, first - 1, last);
}

function isListed(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:,|and|or|both)$/.test(token.lower) ||
      languages.has(token.lower) ||
      /^(?:English|Hebrew|Arabic|Latin|Hindi|Urdu|Persian|Farsi|Mandarin)$/.test(token.text))
  );
}
