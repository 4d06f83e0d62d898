import type { GraphQLSchema } from "graphql";
import type { Limits } from "../../graphql/cost.ts";
import { maxIntrospection } from "./introspection-size.ts";

/** The limits that are settings. */
export type LimitSettings = Pick<Limits, "nodes" | "depth" | "tokens">;

/** More than any query that people write; without these, validation and planning take longer than the length of a query. */
export const fixedLimits = { introspectionDepth: 20, rootFields: 20, selections: 2_000, repeatedFields: 50 } as const;

/** How much of the schema may be requested follows from the schema. */
export function queryLimits(schema: GraphQLSchema, { nodes, depth, tokens }: LimitSettings): Limits {
  return { nodes, introspectionNodes: maxIntrospection(schema), depth, ...fixedLimits, tokens };
}
