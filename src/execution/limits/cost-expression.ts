import { type ArgumentNode, type FieldNode, Kind, type ValueNode, type VariableDefinitionNode } from "graphql";
import { defaultPageSize, maxPageSize } from "../../planner/page.ts";
import type { ListSize } from "./list-sizes.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** A number that may depend on variables. */
export type CostExpression = number | ((variables: Variables) => number);

/** The variables of an operation, by name. */
export type Definitions = ReadonlyMap<string, VariableDefinitionNode>;

/** As JSON has it; undefined for what is not given. */
type Reader = (variables: Variables) => unknown;

/** The page size that the arguments of a field ask for; one that will be refused counts as the largest. */
export function pageSize(field: FieldNode, definitions: Definitions): CostExpression {
  const sizes = ["first", "last"].map((name) => argument(field, name, definitions));
  return amount(sizes, (given) => Math.max(0, ...given.map(sizeOf)) || defaultPageSize);
}

function sizeOf(given: unknown): number {
  if (given === undefined || given === null) return 0;
  return typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= maxPageSize
    ? given
    : maxPageSize;
}

/** How many items a list has that is declared to be of this size. */
export function listSize(size: Exclude<ListSize, string>, field: FieldNode, definitions: Definitions): CostExpression {
  if (typeof size === "number") return size;
  if ("lengthOf" in size) return amount([argument(field, size.lengthOf, definitions)], ([given]) => lengthOf(given));
  const largest = Math.max(...Object.values(size.sizes));
  const sizes = new Map<unknown, number>(Object.entries(size.sizes));
  return amount([argument(field, size.by, definitions)], ([given]) => sizes.get(given) ?? largest);
}

/** GraphQL takes one value for a list of it. */
function lengthOf(given: unknown): number {
  return Array.isArray(given) ? given.length : 1;
}

/** The number that comes of some arguments: worked out at once where none is a variable. */
function amount(readers: readonly (Reader | Given)[], of: (given: readonly unknown[]) => number): CostExpression {
  if (readers.every((reader) => typeof reader === "object")) return of(readers.map(({ value }) => value));
  return (variables) => of(readers.map((reader) => (typeof reader === "object" ? reader.value : reader(variables))));
}

interface Given {
  readonly value: unknown;
}

function argument({ arguments: given = [] }: FieldNode, name: string, definitions: Definitions): Reader | Given {
  const value = given.find((each: ArgumentNode) => each.name.value === name)?.value;
  if (value?.kind !== Kind.VARIABLE) return { value: value && literal(value) };
  const variable = value.name.value;
  const usual = definitions.get(variable)?.defaultValue;
  const otherwise = usual && literal(usual);
  return (variables) => (Object.hasOwn(variables, variable) ? (variables[variable] ?? null) : otherwise);
}

/** What is written in the query, as far as an amount may depend on it. */
function literal(node: ValueNode): unknown {
  if (node.kind === Kind.NULL) return null;
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.ENUM) return node.value;
  return node.kind === Kind.LIST ? node.values : {};
}
