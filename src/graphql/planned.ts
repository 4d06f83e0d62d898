import type { GraphQLResolveInfo } from "graphql";

/** Names the GraphQL type of a planned object, for fields whose type is an interface or a union. */
export const typeName = Symbol("typeName");

/**
 * An object as the planner reads it from Postgres: one property for each selected field, under its response key.
 * So `us: quotes(…)` and `cn: quotes(…)` stand side by side and no resolver below the root has to fetch.
 */
export type Planned = Readonly<Record<string, unknown>> & { readonly [typeName]?: string };

/** Hands out what the planner has read for this field. */
export function planned(parent: Planned, info: GraphQLResolveInfo): unknown {
  return parent[info.path.key];
}

/** The type of a planned object behind an interface or a union. */
export function plannedType(value: Planned): string | undefined {
  return value[typeName];
}
