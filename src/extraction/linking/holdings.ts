import type { KnownEntity, Knowledge } from "../knowledge.ts";
import { type Office, officeOf } from "./office.ts";
import { type Period, placeOf } from "./period.ts";
import { titleFit } from "./titles.ts";

/** A time in which somebody held an office that some words may mean. */
export interface Holding extends Period {
  /** How well the words fit the office, 0 to 1. */
  readonly fit: number;
}

/** When an entity held what the words `description`, read as `office`, may mean. */
export function holdingsOf(
  entity: KnownEntity,
  description: string,
  office: Office,
  knowledge: Knowledge,
): readonly Holding[] {
  return [...byAlias(entity, description, knowledge), ...byRole(entity, office, knowledge)];
}

function byAlias(entity: KnownEntity, description: string, knowledge: Knowledge): readonly Holding[] {
  const bare = description.replace(/^(?:the |then[- ]|(?:the )?former |ex-)+/iu, "");
  return knowledge
    .named(bare)
    .filter((named) => named.entity === entity && named.alias.kind === "ROLE")
    .map(({ alias: { from, until } }) => ({ from, until, fit: 1 }));
}

function byRole(entity: KnownEntity, office: Office, knowledge: Knowledge): readonly Holding[] {
  if (office.title === "") return [];
  return entity.roles.flatMap((role) => {
    const held = officeOf(role, knowledge);
    const code = role.country === null ? null : (knowledge.bySlug(role.country)?.code ?? null);
    const fit = titleFit(office.title, held.title, code);
    const there = office.of.length === 0 || held.of.some((slug) => office.of.includes(slug));
    return fit > 0 && there ? [{ from: role.from, until: role.until, fit }] : [];
  });
}

/** How well the best of the holdings that fit the words' tense at that moment does; null where none fits. */
export function bestAt(holdings: readonly Holding[], { tense }: Office, on: string | null): Holding | null {
  const fitting = holdings.filter((holding) => isMeant(holding, tense, on));
  // Somebody who holds an office is not its former holder, and needs no "elect".
  if ((tense === "FORMER" || tense === "NEXT") && on !== null) {
    if (holdings.some((holding) => placeOf(holding, on) === "DURING")) return null;
  }
  const order = tense === "NEXT" ? 1 : -1;
  return fitting.toSorted((a, b) => b.fit - a.fit || ((a.from ?? "") < (b.from ?? "") ? -order : order))[0] ?? null;
}

function isMeant(holding: Holding, tense: Office["tense"], on: string | null): boolean {
  if (on === null) return tense !== "NEXT" && (tense !== "FORMER" || holding.until !== null);
  const place = placeOf(holding, on);
  switch (tense) {
    case "NOW":
      return place === "DURING";
    case "FORMER":
      return place === "AFTER";
    case "NEXT":
      return place === "BEFORE" && Number(holding.from?.slice(0, 4)) - Number(on.slice(0, 4)) <= 1;
    case "THEN":
      // With a year or month of its own "then" means that time; with an article's day, any time up to it.
      return on.length < 10 ? place === "DURING" : place !== "BEFORE";
  }
}
