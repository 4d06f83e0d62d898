import sql, { join, type Sql } from "sql-template-tag";
import { BadUserInputError } from "../errors.ts";
import type { EntityKind } from "../entities/entity.ts";
import type { DateRange } from "../graphql/date-range.args.ts";
import type { AmbiguityPolicy, Reference } from "../entity-resolution/reference.ts";
import type { Entities } from "../planner/entities.ts";
import type { Planner } from "../planner/planner.ts";
import { isoTime } from "./day.ts";
import { references } from "./references.ts";

// Planning takes Postgres seconds for a hundred conditions on other tables.
const maxConditions = 50;
const maxNames = 500;

/** Throws for a filter with too many names or conditions (nested filters, lists of names, each name of an "All"). */
export function assertFilterSize(filter: object): void {
  const { conditions, names } = sizeOfFilter(filter);
  if (conditions > maxConditions) {
    throw new BadUserInputError(`"filter" has more than ${maxConditions} conditions: split it over several queries.`);
  }
  if (names > maxNames) {
    throw new BadUserInputError(`"filter" has more than ${maxNames} names: split it over several queries.`);
  }
}

interface FilterSize {
  readonly conditions: number;
  readonly names: number;
}

function sizeOfFilter(filter: object): FilterSize {
  const sizes = Object.entries(filter).map(([field, value]): FilterSize => {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    const filters = parts.filter((part): part is object => typeof part === "object" && part !== null);
    if (filters.length > 0 && !(value instanceof Date)) return filters.map(sizeOfFilter).reduce(add, nothing);
    if (!Array.isArray(value)) return nothing;
    return { conditions: field.endsWith("All") ? value.length : 1, names: value.length };
  });
  return sizes.reduce(add, { conditions: 1, names: 0 });
}

const nothing: FilterSize = { conditions: 0, names: 0 };
const add = (a: FilterSize, b: FilterSize): FilterSize => ({
  conditions: a.conditions + b.conditions,
  names: a.names + b.names,
});

/** Collects the names of one filter without duplicates, in their order. */
export class FilterScope {
  private readonly known = new Map<string, Reference>();
  private readonly planner: Planner;

  constructor(planner: Planner) {
    this.planner = planner;
  }

  get references(): readonly Reference[] {
    return [...this.known.values()];
  }

  /** One `int[]` of the entities that the names mean. */
  idsOf(...names: Parameters<FilterScope["entities"]>): Sql {
    return this.entities(...names).any;
  }

  /** The entities that the names mean. */
  entities(
    argument: string,
    inputs: readonly string[],
    kinds: readonly EntityKind[],
    policy: AmbiguityPolicy | null | undefined,
  ): Entities {
    return this.planner.entities(
      references(argument, inputs, kinds, policy ?? "ANY").map((reference) => {
        const place = `${argument} ${reference.input}`;
        const found = this.known.get(place) ?? reference;
        this.known.set(place, found);
        return found;
      }),
    );
  }
}

interface Junctions<F> {
  readonly and?: readonly F[] | null;
  readonly or?: readonly F[] | null;
  readonly not?: F | null;
}

/** An empty `and` is true, an empty `or` false; `not` is also true for rows where the condition is NULL. */
export function booleanConditions<F>(
  filter: Junctions<F>,
  path: string,
  condition: (filter: F, path: string) => Sql,
): Sql[] {
  const { and, or, not } = filter;
  return [
    ...(and ?? []).map((part, at) => condition(part, `${path}.and[${at}]`)),
    ...(or ? [any(or.map((part, at) => condition(part, `${path}.or[${at}]`)))] : []),
    ...(not ? [sql`(${condition(not, `${path}.not`)}) IS NOT TRUE`] : []),
  ];
}

/** The conjunction of conditions; true for none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql`(${join(conditions, " AND ")})`;
}

function any(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`false` : sql`(${join(conditions, " OR ")})`;
}

/** The half-open range from the first instant up to the last. */
export function within(column: Sql, range: DateRange | null | undefined, argument: string): Sql[] {
  return [
    ...(range?.from ? [sql`${column} >= ${isoTime(range.from, `${argument}.from`)}::timestamptz`] : []),
    ...(range?.until ? [sql`${column} < ${isoTime(range.until, `${argument}.until`)}::timestamptz`] : []),
  ];
}
