import type { GraphQLField, GraphQLNamedType, GraphQLObjectType } from "graphql";
import type { ListSize, ListSizes } from "./list-sizes.ts";

export type AnyField = GraphQLField<unknown, unknown>;

/** What a table says of a field: for its type, for an interface of that, or for all fields of this name. */
export function saidOf<Value>(table: Readonly<Record<string, Value>>, parent: GraphQLObjectType, name: string) {
  const owners = [parent.name, ...parent.getInterfaces().map((each) => each.name), "*"];
  const owner = owners.find((each) => Object.hasOwn(table, `${each}.${name}`));
  return owner === undefined ? undefined : table[`${owner}.${name}`];
}

/** How long a list of objects is said to be; null for one that nothing is said of. */
export function declaredSize(
  sizes: ListSizes,
  parent: GraphQLObjectType,
  { name, args }: AnyField,
): ListSize | "PAGE" | null {
  const size = saidOf(sizes, parent, name);
  if (size !== undefined) return size;
  if (isConnection(parent)) return name === "edges" || name === "nodes" ? "PAGE_ABOVE" : null;
  return args.some((arg) => arg.name === "first") ? "PAGE" : null;
}

export const isConnection = ({ name }: GraphQLNamedType) => name.endsWith("Connection");

export const isNodeOfEdge = (parent: GraphQLObjectType, { name }: AnyField) =>
  name === "node" && parent.name.endsWith("Edge");
