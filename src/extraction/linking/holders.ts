import type { CandidateFact } from "../facts.ts";
import type { KnownEntity, Knowledge } from "../knowledge.ts";
import { ranked } from "./chosen.ts";
import { bestAt, type Holding, holdingsOf } from "./holdings.ts";
import { type Office, readOffice } from "./office.ts";
import { livesOn } from "./period.ts";
import { officeScores, unfitHolders } from "./scores.ts";

/**
 * Why these words describe the entity at that moment (a day, month or year; null: unknown), in words; null if they do
 * not. Without a moment only an office that nobody else ever held describes its holder.
 */
export function describes(
  description: string,
  entity: KnownEntity,
  knowledge: Knowledge,
  on: string | null,
): string | null {
  const office = readOffice(description, knowledge);
  const holdings = holdingsOf(entity, description, office, knowledge);
  const best = bestAt(holdings, office, on);
  if (best === null) return null;
  if (on === null && office.tense === "NOW" && !isSole(entity, description, office, knowledge)) return null;
  return reasonOf(description, entity, best, office, on);
}

/**
 * People who hold the office that the words name at that moment, best first. Holders of another time follow with a low
 * score and the reason; nobody if the words name no office of a country or an organization of the base.
 */
export function holdersOf(description: string, knowledge: Knowledge, on: string | null): readonly CandidateFact[] {
  const office = readOffice(description, knowledge);
  const held = everyHolder(description, office, knowledge).map((entity) => {
    const holdings = holdingsOf(entity, description, office, knowledge);
    return { entity, holdings, best: bestAt(holdings, office, on) };
  });
  const sole = held.length === 1;
  return ranked(
    held.flatMap(({ entity, holdings, best }) => {
      const [any] = holdings;
      if (any === undefined) return [];
      if (best === null || (on === null && office.tense === "NOW" && !sole)) {
        return [{ entity, score: unfitHolders.otherTime, reasons: [outsideOf(description, entity, any, on)] }];
      }
      if (on !== null && office.tense === "NOW" && !livesOn(entity, on)) {
        return [{ entity, score: unfitHolders.notAlive, reasons: [notAlive(entity, on)] }];
      }
      const score = officeScores[office.tense] * best.fit;
      return [{ entity, score, reasons: [reasonOf(description, entity, best, office, on)] }];
    }),
  );
}

function everyHolder(description: string, office: Office, knowledge: Knowledge): readonly KnownEntity[] {
  const bare = description.replace(/^(?:the |then[- ]|(?:the )?former |ex-)+/iu, "");
  const byAlias = knowledge.named(bare).filter(({ alias }) => alias.kind === "ROLE");
  const byOffice = office.of.flatMap((slug) => knowledge.holdersAt(slug));
  const all = new Set([...byAlias.map(({ entity }) => entity), ...byOffice]);
  return [...all].filter((entity) => holdingsOf(entity, description, office, knowledge).length > 0);
}

function isSole(entity: KnownEntity, description: string, office: Office, knowledge: Knowledge): boolean {
  // A bare "president" may be any country's: then the name beside it decides, not the office.
  if (office.of.length === 0) return true;
  return everyHolder(description, office, knowledge).every((holder) => holder === entity);
}

function reasonOf(description: string, { name }: KnownEntity, held: Holding, office: Office, on: string | null) {
  const words = `"${description}"`;
  switch (office.tense) {
    case "NOW":
      return on === null ? `${words} is only known to have been ${name}` : `${words} ${at(on)} is ${name}`;
    case "THEN":
      return `${words} may be ${name}${heldOver(held)}`;
    case "FORMER":
      return `${words}: ${name} was${heldOver(held)}`;
    case "NEXT":
      return `${words}: ${name} is to be, from ${held.from}`;
  }
}

function outsideOf(description: string, { name }: KnownEntity, held: Holding, on: string | null): string {
  const words = `"${description}" was ${name}${heldOver(held)}`;
  return on === null ? `${words}, and the day is not known` : `${words}, not ${at(on)}`;
}

/** Why somebody does nothing at that moment. */
export function notAlive({ name, birthDate, deathDate }: KnownEntity, on: string): string {
  const day = on.slice(0, 10);
  return deathDate !== null && deathDate < day
    ? `${name} died on ${deathDate}, before ${day}`
    : `${name} was born on ${birthDate}, after ${day}`;
}

function heldOver({ from, until }: Holding): string {
  return `${from === null ? "" : ` from ${from}`}${until === null ? "" : ` until ${until}`}`;
}

const at = (on: string) => (on.length >= 10 ? `on ${on.slice(0, 10)}` : `in ${on}`);
