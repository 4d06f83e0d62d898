import sql, { type Sql } from "sql-template-tag";
import type { Reference, Resolution } from "../entity-resolution/reference.ts";
import type { Statement } from "../shared/statement.ts";
import { PlannedText } from "./constant.ts";
import type { ReadContext } from "./output.ts";
import { EntityIds, CardinalityBranch } from "./entities.ts";
import { type FieldRule, Planner, type Rules } from "./planner.ts";
import type { SelectedField } from "./selection.ts";

/** Everything needed to answer a root field: the names to resolve first, then one statement, then its reading. */
export interface Plan {
  readonly references: readonly Reference[];
  /** Whether the answer tells how often the candidates of a name are quoted and mentioned. */
  readonly needsCounts: boolean;
  /** The statement, which gives one row with one JSON column `data`. Same selection, same text. */
  readonly statement: (resolutions: ReadonlyMap<Reference, Resolution>) => Statement<{ readonly data: unknown }>;
  readonly read: (data: unknown, resolutions: ReadonlyMap<Reference, Resolution>) => unknown;
  /** How many characters its statement has, about: what it takes of memory goes with that. */
  readonly size: number;
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
  const template = sql`SELECT ${output.sql} AS data`;
  const written = new Map<string, Written>();
  return {
    references: planner.references,
    needsCounts: planner.needsCounts,
    statement: (resolutions) => {
      const isOne = (references: readonly Reference[]) => chosenOf(references, resolutions).length === 1;
      const shape = planner.groups.map((references) => (isOne(references) ? "1" : "n")).join("");
      let statement = written.get(shape);
      if (statement === undefined) {
        statement = write(template, isOne, planner.needsCustomPlan);
        written.set(shape, statement);
      }
      const { text, planning } = statement;
      const values = statement.values.map((value) => bind(value, resolutions));
      return { text, values, planning, purpose: root.name };
    },
    read: (data, resolutions) => output.read(data, boundTo(resolutions)),
    size: template.strings.reduce((size, string) => size + string.length, 0),
  };
}

/** A statement whose values are still to be bound. */
type Written = Required<Pick<Statement, "text" | "values" | "planning">>;

/** Writes what is to stand in the text, and numbers the other values. */
function write(template: Sql, isOne: (references: readonly Reference[]) => boolean, needsCustomPlan: boolean): Written {
  const values: unknown[] = [];
  let planning: Written["planning"] = needsCustomPlan ? "EACH_TIME" : "ONCE";
  const place = (value: unknown): string => {
    if (value instanceof CardinalityBranch) return textOf(isOne(value.references) ? value.one : value.several);
    if (!(value instanceof PlannedText)) return `$${values.push(value)}`;
    planning = "EACH_TIME";
    return value.literal;
  };
  const textOf = (part: Sql): string =>
    part.strings.reduce((text, string, at) => `${text}${place(part.values[at - 1])}${string}`);
  const text = textOf(template);
  return { text, values, planning };
}

function bind(value: unknown, resolutions: ReadonlyMap<Reference, Resolution>): unknown {
  if (!(value instanceof EntityIds)) return value;
  if (value.of === "candidates") return idsOf(value.references, resolutions, "candidates");
  const chosen = chosenOf(value.references, resolutions);
  return value.of === "only" ? chosen[0] : chosen;
}

const chosenOf = (references: readonly Reference[], resolutions: ReadonlyMap<Reference, Resolution>) =>
  idsOf(references, resolutions, "chosen");

function idsOf(
  references: readonly Reference[],
  resolutions: ReadonlyMap<Reference, Resolution>,
  of: "chosen" | "candidates",
): readonly number[] {
  const { resolutionOf } = boundTo(resolutions);
  return [...new Set(references.flatMap((reference) => resolutionOf(reference)[of].map(({ entityId }) => entityId)))];
}

function boundTo(resolutions: ReadonlyMap<Reference, Resolution>): ReadContext {
  return {
    resolutionOf: (reference) => {
      const resolution = resolutions.get(reference);
      if (resolution === undefined) throw new Error(`"${reference.input}" was not resolved`);
      return resolution;
    },
  };
}
