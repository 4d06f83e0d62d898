import type { EntityEntry } from "../../src/seeding/parse.ts";
import { type EntityDetails, type EntityState, entityState } from "../../src/seeding/write/entity-state.ts";
import { Registry } from "../../src/seeding/checks/registry.ts";
import type { World } from "../world/world.ts";
import type { Row } from "./tables.ts";

type IdOf = (slug: string | null) => number | null;

/** The rows of whoever and whatever a world knows, as seeding would write them. */
export function* entityRows(world: World): Generator<Row> {
  const entities = world.entities.map((entity): EntityEntry => ({
    file: "",
    kind: entity.kind,
    slug: entity.slug,
    code: entity.kind === "COUNTRY" ? entity.code : null,
    entity,
    report: () => {},
  }));
  const registry = new Registry({ entities, complete: true });
  const idOf: IdOf = (slug) => (slug === null ? null : world.idOf({ slug }));
  const ids = { alias: 0, role: 0 };
  for (const [index, entity] of world.entities.entries()) {
    const state = entityState(entity, registry);
    yield { table: "entity", cells: [index + 1, entity.kind, state.name, state.slug, state.wikidataId] };
    yield detailsRow(index + 1, state.details, idOf);
    yield* listRows(index + 1, state, idOf, ids);
  }
}

function detailsRow(id: number, details: EntityDetails, idOf: IdOf): Row {
  switch (details.kind) {
    case "PERSON": {
      const { givenName, familyName, birthDate, deathDate, nationality } = details;
      return { table: "person", cells: [id, givenName, familyName, birthDate, deathDate, idOf(nationality)] };
    }
    case "ORGANIZATION": {
      const { type, country, stateControlled, url } = details;
      return { table: "organization", cells: [id, type, idOf(country), stateControlled, url] };
    }
    case "COUNTRY":
      return { table: "country", cells: [id, details.code, details.code3] };
    case "PLACE":
      return { table: "place", cells: [id, idOf(details.country), details.latitude, details.longitude] };
    case "TOPIC":
      return { table: "topic", cells: [id] };
    case "EVENT":
      return { table: "event", cells: [id, details.startDate, details.endDate, idOf(details.place)] };
  }
}

function* listRows(
  id: number,
  { aliases, roles, participants }: EntityState,
  idOf: IdOf,
  ids: { alias: number; role: number },
): Generator<Row> {
  for (const { text, folded, kind, caseSensitive, from, until } of aliases) {
    yield { table: "alias", cells: [(ids.alias += 1), id, text, folded, kind, caseSensitive, from, until] };
  }
  for (const { title, country, organization, start, end } of roles) {
    yield { table: "role", cells: [(ids.role += 1), id, title, idOf(country), idOf(organization), start, end] };
  }
  for (const [position, slug] of participants.entries()) {
    yield { table: "event_participant", cells: [id, idOf(slug), position] };
  }
}
