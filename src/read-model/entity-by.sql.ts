import sql, { type Sql } from "sql-template-tag";
import type { EntityKind } from "../entities/entity.ts";
import type { FieldRule, Row } from "../planner/planner.ts";
import { argument, type SelectedField } from "../planner/selection.ts";
import { one } from "../planner/rule-builders.ts";

/** The GraphQL type of an entity row: 'Person' for PERSON. */
export const entityTypeOf = (row: Row): Sql => sql`initcap(${row.self}.kind::text)`;

/** The entity that a column of the row refers to. Index entity_pkey. */
export const entityBy = (name: Sql): FieldRule =>
  one("entity", (parent, row) => sql`${row.self}.id = ${parent.self}.${name}`);

/** The entity of one kind that a column of the row refers to. */
export const entityByDetail = (name: Sql): FieldRule =>
  one("entity", (parent, row) => sql`${row.self}.id = ${parent.detail}.${name}`);

/** The condition that an entity is of one of the kinds in the argument `kinds`; true without it. */
export function ofKinds(entity: Sql, field: SelectedField): Sql {
  const kinds = argument<readonly EntityKind[]>(field, "kinds");
  return kinds ? sql`${entity}.kind = ANY (${kinds}::entity_kind[])` : sql`true`;
}
