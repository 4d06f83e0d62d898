import sql, { join, raw, type Sql } from "sql-template-tag";
import { BadUserInputError } from "../errors.ts";
import type { Reference } from "../entity-resolution/reference.ts";
import { type Entities, EntityIds, CardinalityBranch } from "./entities.ts";
import { constant, type Projection, record } from "./output.ts";
import { type SelectedField, typenameField } from "./selection.ts";

const maxFields = 5000;
const maxDepth = 100;

/** A row that fields are read from: its alias, and that of the row of its own kind (person, country, …) beside it. */
export interface Row {
  readonly self: Sql;
  readonly detail: Sql;
}

/** How one field of a GraphQL type is read from a row. */
export type FieldRule = (row: Row, field: SelectedField, planner: Planner) => Projection;
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** How a GraphQL object type is read. */
export interface ObjectRules {
  readonly fields: FieldRules;
  /** The table with one more row for each row, and its fields. */
  readonly detail?: { readonly table: string; readonly fields: FieldRules };
}

/** All types. `kindOf` is the SQL of a row's GraphQL type, where one field can have several. */
export interface Rules {
  readonly types: Readonly<Record<string, ObjectRules>>;
  readonly kindOf: (row: Row) => Sql;
}

/** Plans one root field: gives out aliases, collects the names to resolve, and dispatches to the rules. Pure. */
export class Planner {
  readonly references: Reference[] = [];
  /** Whether the answer tells how often candidates are quoted and mentioned. */
  needsCounts = false;
  /** Whether the values decide how the statement is best read, and not only the indexes. */
  needsCustomPlan = false;
  /** The names that are written in one way if they mean one entity together, and else in another. */
  readonly groups: (readonly Reference[])[] = [];
  private readonly rules: Rules;
  private rows = 0;
  private fields = 0;
  private depth = 0;

  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** A new row alias. */
  row(): Row {
    this.rows += 1;
    return { self: raw(`t${this.rows}`), detail: raw(`d${this.rows}`) };
  }

  /** Names to be resolved before the statement runs. */
  refer(references: readonly Reference[]): void {
    for (const reference of references) if (!this.references.includes(reference)) this.references.push(reference);
  }

  /** `int[]` of the entities that any of these names means. */
  idsOf(references: readonly Reference[], of: "chosen" | "candidates" = "chosen"): Sql {
    this.refer(references);
    return sql`${new EntityIds(references, of)}::int[]`;
  }

  /** The entities that any of these names means. */
  entities(references: readonly Reference[]): Entities {
    const any = this.idsOf(references);
    this.groups.push(references);
    return {
      any,
      when: (one, several) =>
        sql`${new CardinalityBranch(references, one(sql`${new EntityIds(references, "only")}::int`), several(any))}`,
    };
  }

  /** Everything selected of a row, whatever object type it turns out to be. */
  object(field: SelectedField, row: Row): Projection {
    const [first, ...others] = field.types;
    if (first === undefined) throw new Error(`${field.name} is a leaf`);
    if (others.length === 0) return this.objectOf(first, field.fields(first), row);
    return this.abstract(field, row);
  }

  /** The fields selected of one object type. */
  objectOf(type: string, fields: readonly SelectedField[], row: Row): Projection {
    this.enter(fields.length);
    const { fields: rules, detail } = this.rulesOf(type);
    let detailed = false;
    const parts = fields.map((field) => {
      const place = `${type}.${field.name}`;
      const detailRule = detail?.fields[field.name];
      if (detailRule !== undefined) detailed = true;
      const rule = field.name === typenameField ? typename : (detailRule ?? rules[field.name]);
      if (rule === undefined) throw new Error(`no rule reads ${place}`);
      return { key: field.key, output: rule(row, field, this), promised: field.nullable ? null : place };
    });
    this.depth -= 1;
    const output = record(parts);
    if (!detailed || detail === undefined) return output;
    const from = sql`${raw(detail.table)} ${row.detail} WHERE ${row.detail}.entity_id = ${row.self}.id`;
    return { sql: sql`(SELECT ${output.sql} FROM ${from})`, read: output.read };
  }

  /** One of several object types, as the SQL of the row's type says. */
  tagged(type: Sql, branches: ReadonlyMap<string, Projection>): Projection {
    const cases = [...branches].map(([name, output]) => sql`WHEN ${raw(`'${name}'`)} THEN ${output.sql}`);
    return {
      sql: sql`json_build_array(${type}, CASE ${type} ${join(cases, " ")} END)`,
      read: (pair, bound) => {
        if (pair === null) return null;
        const [name, object] = pair as readonly [string, unknown];
        return branches.get(name)?.read(object, bound) ?? null;
      },
    };
  }

  private abstract(field: SelectedField, row: Row): Projection {
    const kind = this.rules.kindOf(row);
    const shared = this.sharedSelection(field);
    if (shared === null) {
      return this.tagged(
        kind,
        new Map(field.types.map((type) => [type, this.objectOf(type, field.fields(type), row)])),
      );
    }
    const fields = field.fields(shared);
    const output = this.objectOf(shared, fields, row);
    const typenames = fields.flatMap(({ name, key }) => (name === typenameField ? key : []));
    return typenames.length === 0 ? output : named(output, kind, typenames);
  }

  /** A type whose selection and rules all the others share, so that one reading serves every row; null if none. */
  private sharedSelection(field: SelectedField): string | null {
    const [first, ...others] = field.types;
    if (first === undefined) return null;
    const model = field.fields(first);
    const rules = this.rulesOf(first).fields;
    if (model.some(({ name }) => name !== typenameField && rules[name] === undefined)) return null;
    const alike = others.every((type) => {
      const fields = field.fields(type);
      return (
        fields.length === model.length &&
        fields.every(({ key, name, nodes }, at) => {
          const same = model[at];
          return (
            same?.key === key &&
            this.rulesOf(type).fields[name] === rules[name] &&
            nodes.length === same.nodes.length &&
            nodes.every((node, n) => node === same.nodes[n])
          );
        })
      );
    });
    return alike ? first : null;
  }

  // Postgres plans a statement before it can be stopped, so one that is too large must not reach it.
  private enter(fields: number): void {
    this.fields += fields;
    this.depth += 1;
    if (this.fields > maxFields) {
      throw new BadUserInputError(
        `The query selects more than ${maxFields} fields below one root field, fragments counted wherever they stand. Ask in several queries.`,
      );
    }
    if (this.depth > maxDepth) {
      throw new BadUserInputError(
        `The query nests more than ${maxDepth} objects in each other. Ask in several queries.`,
      );
    }
  }

  private rulesOf(type: string): ObjectRules {
    const rules = this.rules.types[type];
    if (rules === undefined) throw new Error(`no rules read ${type}`);
    return rules;
  }
}

/** `__typename` of an object whose type is known when its reading is planned. */
const typename: FieldRule = (_, { parent }) => constant(parent);

/** An object with the name of its type, which only the row knows, under these keys. */
function named({ sql: object, read }: Projection, type: Sql, keys: readonly string[]): Projection {
  return {
    sql: sql`json_build_array(${type}, ${object})`,
    read: (pair, bound) => {
      if (pair === null) return null;
      const [name, value] = pair as readonly [string, unknown];
      const found = read(value, bound) as Record<string, unknown>;
      for (const key of keys) found[key] = name;
      return found;
    },
  };
}
