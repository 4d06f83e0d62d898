import type { SeedEntity } from "../../src/seeding/entity-format.ts";
import type { Random } from "../ingest/random.ts";
import { calledBy } from "./countries.ts";
import type { World } from "./world.ts";

/** Somebody or something in a quote, as the quote writes it. */
export interface Naming {
  readonly entity: SeedEntity;
  readonly basis: "NAMED" | "METONYM" | "COREFERENCE" | "CONTEXT";
  readonly text: string;
}

const subjectsAnArticle = 4;

/** Whom and what the quotes of one article are about: different ones, mostly countries. */
export function subjectsOf(world: World, random: Random): readonly SeedEntity[] {
  const subjects = new Set<SeedEntity>();
  while (subjects.size < subjectsAnArticle) subjects.add(subjectOf(world, random));
  return [...subjects];
}

function subjectOf(world: World, random: Random): SeedEntity {
  const drawn = random.next();
  if (drawn < 0.75) return world.countryAt(world.ranks.countries(random));
  if (drawn < 0.87) return world.personAt(world.ranks.people(random));
  if (drawn < 0.95) return world.organizations[world.ranks.organizations(random)] ?? random.pick(world.organizations);
  return random.pick(drawn < 0.97 ? world.places : world.matters);
}

/** One to three of these, in no order; one in seven quotes of ten. */
export function someOf(subjects: readonly SeedEntity[], random: Random): readonly SeedEntity[] {
  const drawn = random.next();
  const count = drawn < 0.7 ? 1 : drawn < 0.92 ? 2 : 3;
  const first = random.below(subjects.length);
  return [...subjects.slice(first), ...subjects.slice(0, first)].slice(0, count);
}

/** How a quote writes it: mostly by name. */
export function named(entity: SeedEntity, random: Random): Naming {
  const drawn = random.next();
  if (entity.kind === "COUNTRY") {
    if (drawn < 0.72) return { entity, basis: "NAMED", text: entity.name };
    const capital = calledBy(entity, "METONYM");
    if (drawn < 0.86 && capital !== entity.name) return { entity, basis: "METONYM", text: capital };
    if (drawn < 0.95) return { entity, basis: "COREFERENCE", text: "that country" };
    return { entity, basis: "CONTEXT", text: "the other side" };
  }
  if (entity.kind === "PERSON" && drawn < 0.85)
    return { entity, basis: "NAMED", text: entity.familyName ?? entity.name };
  if (entity.kind === "PERSON") return { entity, basis: "COREFERENCE", text: "the minister" };
  return { entity, basis: "NAMED", text: entity.name };
}
