import sql, { join, type Sql } from "sql-template-tag";
import type { EntityKind } from "../entities/entity.ts";
import { fold } from "../names/fold.ts";
import type { Reference } from "../names/reference.ts";
import { connection, type Listing } from "../selection/connection.ts";
import type { FieldRule, Planner, Row } from "../selection/planner.ts";
import { containing } from "./like.ts";
import { references } from "./references.ts";

/** All entities of a kind in the order of their slugs: index entity_kind_slug_idx. */
export function entitiesOf(kind: EntityKind): FieldRule {
  return connection({ list: (_, __, planner) => bySlug(kind, planner.row(), []) });
}

interface PersonFilter {
  readonly name?: string | null;
  readonly nationality?: readonly string[] | null;
  readonly role?: string | null;
}

/** People under a PersonFilter, of one country or of all. */
export function peopleOf(parent: "nationality" | "all"): FieldRule {
  return connection({
    list: (country, field, planner) => {
      const row = planner.row();
      const filter = (field.args["filter"] ?? {}) as PersonFilter;
      return bySlug("PERSON", row, [
        ...(parent === "nationality" ? [hasNationality(row, sql`ARRAY[${country.self}.id]`)] : []),
        ...personConditions(filter, row, planner),
      ]);
    },
  });
}

function bySlug(kind: EntityKind, row: Row, conditions: readonly Sql[]): Listing {
  return {
    row,
    from: sql`entity ${row.self}`,
    where: join([sql`${row.self}.kind = ${kind}::entity_kind`, ...conditions], " AND "),
    order: {
      tag: kind,
      direction: "ASC",
      keys: [{ sql: sql`${row.self}.slug`, type: "text" }],
    },
  };
}

function personConditions(filter: PersonFilter, row: Row, planner: Planner): readonly Sql[] {
  const nationality: readonly Reference[] = references("filter.nationality", filter.nationality, ["COUNTRY"], "ANY");
  return [
    // Index alias_folded_trgm_idx serves both: a part of a name, and a name with a typo.
    ...((filter.name ?? null) === null
      ? []
      : [
          sql`EXISTS (
      SELECT FROM alias a WHERE a.entity_id = ${row.self}.id
        AND (a.folded LIKE ${containing(fold(filter.name ?? ""))} OR a.folded % ${fold(filter.name ?? "")}))`,
        ]),
    ...((filter.nationality ?? null) === null ? [] : [hasNationality(row, planner.idsOf(nationality))]),
    ...((filter.role ?? null) === null
      ? []
      : [
          sql`EXISTS (
      SELECT FROM role r WHERE r.person_id = ${row.self}.id AND r.title ILIKE ${containing(filter.role ?? "")})`,
        ]),
  ];
}

// Index person_nationality_id_idx.
const hasNationality = (row: Row, ids: Sql) =>
  sql`${row.self}.id IN (SELECT entity_id FROM person WHERE nationality_id = ANY (${ids}))`;
