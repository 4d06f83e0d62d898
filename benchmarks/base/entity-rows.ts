import type { EntityEntry } from "../../src/seeding/parse.ts";
import type { EntityRow } from "../../src/ingest/writer/entities.sql.ts";
import { entityRow } from "../../src/seeding/write/entity-rows.ts";
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
    const row = entityRow(entity, registry);
    yield { table: "entity", cells: [index + 1, row.kind, row.name, row.slug, row.wikidataId] };
    yield detailsRow(index + 1, row, idOf);
    yield* listRows(index + 1, row, idOf, ids);
  }
}

function detailsRow(id: number, row: EntityRow, idOf: IdOf): Row {
  const country = idOf(row.country);
  switch (row.kind) {
    case "PERSON":
      return { table: "person", cells: [id, row.givenName, row.familyName, row.birthDate, row.deathDate, country] };
    case "ORGANIZATION":
      return { table: "organization", cells: [id, row.type, country, row.stateControlled, row.url] };
    case "COUNTRY":
      return { table: "country", cells: [id, row.code, row.code3] };
    case "PLACE":
      return { table: "place", cells: [id, country, row.latitude, row.longitude] };
    case "TOPIC":
      return { table: "topic", cells: [id] };
    case "EVENT":
      return { table: "event", cells: [id, row.startDate, row.endDate, idOf(row.place)] };
  }
}

function* listRows(
  id: number,
  { aliases, roles, participants }: EntityRow,
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
