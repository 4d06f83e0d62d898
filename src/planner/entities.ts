import sql, { type Sql } from "sql-template-tag";
import type { Reference } from "../entity-resolution/reference.ts";

/** The place in a statement for the ids of the entities that names mean: bound when the names are resolved. */
export class EntityIds {
  readonly references: readonly Reference[];
  /** `chosen`: those that the query uses; `only`: the id of the one that it uses; `candidates`: all that the names may mean. */
  readonly of: "chosen" | "only" | "candidates";

  constructor(references: readonly Reference[], of: "chosen" | "only" | "candidates") {
    this.references = references;
    this.of = of;
  }
}

/** A place in a statement where it is written in one of two ways: names mostly mean one entity, which is read faster. */
export class CardinalityBranch {
  readonly references: readonly Reference[];
  readonly one: Sql;
  readonly several: Sql;

  constructor(references: readonly Reference[], one: Sql, several: Sql) {
    this.references = references;
    this.one = one;
    this.several = several;
  }
}

/** Entities to compare a column with. */
export interface Entities {
  /** `int[]` of them. */
  readonly any: Sql;
  /** SQL for the case that there is one, with its id, and for all others, with `int[]`. */
  readonly when: (one: (id: Sql) => Sql, several: (ids: Sql) => Sql) => Sql;
}

/** The entity that a row is. */
export const entityOf = ({ self }: { readonly self: Sql }): Entities => ({
  any: sql`ARRAY[${self}.id]`,
  when: (one) => one(sql`${self}.id`),
});
