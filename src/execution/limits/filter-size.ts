import { type FieldNode, Kind, type ValueNode } from "graphql";
import type { CostExpression, Definitions, Variables } from "./cost-expression.ts";

/** How many values the `filter` of a field has, names among them; at least 1. */
export function filterSize({ arguments: given = [] }: FieldNode, definitions: Definitions): CostExpression {
  const filter = given.find((each) => each.name.value === "filter")?.value;
  if (filter === undefined) return 1;
  return (variables) => Math.max(1, countValues(filter, variables, definitions));
}

/** A value as the query writes it, or as a variable has it. */
type Value = { readonly written: ValueNode } | { readonly given: unknown };

/** Variables nest as deep as a body is long, so nothing here calls itself. */
function countValues(filter: ValueNode, variables: Variables, definitions: Definitions): number {
  const left: Value[] = [{ written: filter }];
  let count = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const inside = "written" in next ? insideWritten(next.written, variables, definitions) : insideGiven(next.given);
    if (inside === null) count += 1;
    else for (const value of inside) left.push(value);
  }
  return count;
}

/** What stands in a list or object; null for what is a value itself. */
function insideWritten(node: ValueNode, variables: Variables, definitions: Definitions): readonly Value[] | null {
  if (node.kind === Kind.NULL) return [];
  if (node.kind === Kind.LIST) return node.values.map((written) => ({ written }));
  if (node.kind === Kind.OBJECT) return node.fields.map(({ value: written }) => ({ written }));
  if (node.kind !== Kind.VARIABLE) return null;
  const name = node.name.value;
  if (Object.hasOwn(variables, name)) return [{ given: variables[name] }];
  const usual = definitions.get(name)?.defaultValue;
  return usual === undefined ? [] : [{ written: usual }];
}

function insideGiven(given: unknown): readonly Value[] | null {
  if (given === null || given === undefined) return [];
  return typeof given === "object" ? Object.values(given).map((each: unknown) => ({ given: each })) : null;
}
