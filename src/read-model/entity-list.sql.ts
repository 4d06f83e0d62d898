import sql, { join, type Sql } from "sql-template-tag";
import type { EntityKind } from "../entities/entity.ts";
import { fold } from "../entity-resolution/fold.ts";
import type { PersonFilter } from "../people/person.args.ts";
import { connection, type ConnectionSource } from "../planner/connection.ts";
import type { FieldRule, Planner, Row } from "../planner/planner.ts";
import { argument, type SelectedField } from "../planner/selection.ts";
import { assertFilterSize } from "./filter.sql.ts";
import { containing } from "./like.ts";
import { peopleOfCountries } from "./people-of-countries.sql.ts";
import { references } from "./references.ts";
import { searchText } from "./text-search.sql.ts";

/** Entities of a kind in the order of their slugs: index entity_confirmed_idx, or entity_kind_slug_idx for all. */
export function entitiesOf(kind: EntityKind): FieldRule {
  return connection({
    list: (_, field, planner) => {
      const row = planner.row();
      return bySlug(kind, row, [listedBy(field)(row.self)]);
    },
  });
}

/** People under a PersonFilter, of one country or of all. */
export function peopleOf(parent: "country" | "all"): FieldRule {
  return connection({
    list: (country, field, planner) => {
      const row = planner.row();
      const filter = argument<PersonFilter>(field, "filter") ?? {};
      assertFilterSize(filter);
      planner.needsCustomPlan ||= Object.values(filter).some((condition) => condition !== null);
      const listed = listedBy(field);
      return bySlug("PERSON", row, [
        listed(row.self),
        ...(parent === "country"
          ? [sql`${row.self}.id IN (${peopleOfCountries(sql`ARRAY[${country.self}.id]`)})`]
          : []),
        ...personConditions(filter, row, planner, listed),
      ]);
    },
  });
}

/** Leaves provisional entities out unless they are requested. */
function listedBy(field: SelectedField): (entity: Sql) => Sql {
  return field.args["includeProvisional"] === true ? () => sql`true` : (entity) => sql`NOT ${entity}.is_provisional`;
}

function bySlug(kind: EntityKind, row: Row, conditions: readonly Sql[]): ConnectionSource {
  return {
    row,
    from: sql`entity ${row.self}`,
    where: join(
      [sql`${row.self}.kind = ${kind}::entity_kind AND ${row.self}.merged_into IS NULL`, ...conditions],
      " AND ",
    ),
    order: {
      tag: kind,
      direction: "ASC",
      keys: [{ sql: sql`${row.self}.slug`, type: "text" }],
    },
  };
}

function personConditions(
  { name, nationality, role }: PersonFilter,
  row: Row,
  planner: Planner,
  listed: (entity: Sql) => Sql,
): readonly Sql[] {
  const countries = references("filter.nationality", nationality, ["COUNTRY"], "ANY");
  return [
    ...(typeof name === "string" ? [isNamed(row, fold(searchText(name, "filter.name")), listed)] : []),
    ...(nationality ? [hasNationality(row, planner.idsOf(countries))] : []),
    ...(typeof role === "string" ? [hasHeld(row, searchText(role, "filter.role"))] : []),
  ];
}

// Part of a name or, if no name contains it, a similar name: index alias_folded_trgm_idx.
const isNamed = (row: Row, folded: string, listed: (entity: Sql) => Sql) => {
  // Text without a letter matches no name instead of every name.
  if (!/[\p{L}\p{N}]/u.test(folded)) return sql`false`;
  const typed = sql`folded LIKE ${containing(folded)}`;
  const like = sql`folded % ${folded} AND NOT EXISTS (
    SELECT FROM alias JOIN entity person ON person.id = alias.entity_id
    WHERE ${typed} AND person.kind = 'PERSON' AND ${listed(sql`person`)})`;
  return sql`${row.self}.id IN (SELECT coalesce(named.merged_into, named.id) FROM alias JOIN entity named ON named.id = alias.entity_id
    WHERE ${typed} OR (${like}))`;
};

// Index role_person_id_idx.
const hasHeld = (row: Row, title: string) =>
  sql`EXISTS (SELECT FROM role WHERE person_id = ${row.self}.id AND title ILIKE ${containing(title)})`;

// Index person_nationality_id_idx.
const hasNationality = (row: Row, ids: Sql) =>
  sql`${row.self}.id IN (SELECT entity_id FROM person WHERE nationality_id = ANY (${ids}))`;
