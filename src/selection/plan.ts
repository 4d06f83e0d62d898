import sql, { type Sql } from "sql-template-tag";
import type { Reference, Resolution } from "../names/reference.ts";
import { PlannedText } from "./constant.ts";
import type { Bound } from "./output.ts";
import { EntityIds, type FieldRule, Planner, type Rules } from "./planner.ts";
import type { SelectedField } from "./selection.ts";

/** A statement as Postgres takes it: values stand in the text as $1, $2, … */
export interface Statement extends Pick<Sql, "text" | "values"> {
  /** Whether the text holds a value of its own, so that it is not worth keeping its plan. */
  readonly isUnique?: boolean;
}

/** Everything needed to answer a root field: the names to resolve first, then one statement, then its reading. */
export interface Plan {
  readonly references: readonly Reference[];
  /** Whether the answer tells how often the candidates of a name are quoted and mentioned. */
  readonly readsCounts: boolean;
  /** The statement, which gives one row with one JSON column `data`. Same selection, same text. */
  readonly statement: (resolutions: ReadonlyMap<Reference, Resolution>) => Statement;
  readonly read: (data: unknown, resolutions: ReadonlyMap<Reference, Resolution>) => unknown;
}

/**
 * From what a query selects to what to fetch, by the rule of the root field or the one that is given. Pure: no database
 * in reach. Throws KnowledgeError for bad arguments.
 */
export function planRoot(
  root: SelectedField,
  rules: Rules,
  rule: FieldRule | undefined = rules.types["Query"]?.fields[root.name],
): Plan {
  const planner = new Planner(rules);
  if (rule === undefined) throw new Error(`no rule reads Query.${root.name}`);
  const output = rule(planner.row(), root, planner);
  const { values, ...text } = statementOf(sql`SELECT ${output.sql} AS data`);
  return {
    references: planner.references,
    readsCounts: planner.readsCounts,
    statement: (resolutions) => ({
      ...text,
      values: values.map((value) => (value instanceof EntityIds ? idsOf(value, resolutions) : value)),
    }),
    read: (data, resolutions) => output.read(data, boundTo(resolutions)),
  };
}

/** Puts values into the text that are to stand there, and numbers the others. */
function statementOf({ strings, values }: Sql): Statement {
  const bound: unknown[] = [];
  const places = values.map((value) => (value instanceof PlannedText ? value.literal : `$${bound.push(value)}`));
  const text = strings.reduce((all, string, at) => `${all}${places[at - 1]}${string}`);
  return { text, values: bound, isUnique: bound.length < values.length };
}

function idsOf({ references, of }: EntityIds, resolutions: ReadonlyMap<Reference, Resolution>): readonly number[] {
  const { resolutionOf } = boundTo(resolutions);
  return [...new Set(references.flatMap((reference) => resolutionOf(reference)[of].map(({ entityId }) => entityId)))];
}

function boundTo(resolutions: ReadonlyMap<Reference, Resolution>): Bound {
  return {
    resolutionOf: (reference) => {
      const resolution = resolutions.get(reference);
      if (resolution === undefined) throw new Error(`"${reference.input}" was not resolved`);
      return resolution;
    },
  };
}
