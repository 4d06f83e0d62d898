import { Args, Authorized, type ClassType, Ctx, Info, Query } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Scope } from "../api-keys/caller.ts";
import type { Context } from "./context.ts";

type QueryType = Parameters<typeof Query>[0];
type QueryOptions = NonNullable<Parameters<typeof Query>[1]>;

/**
 * Declares, in a resolver class, a field of Query that the planner answers with everything selected below it. With a scope
 * the caller needs an API key that has it.
 */
export function PlannedQuery(
  type: QueryType,
  options: QueryOptions & { readonly args?: ClassType; readonly scope?: Scope },
): PropertyDecorator {
  const { args, scope, ...queryOptions } = options;
  return (prototype, field) => {
    // A name of its own: the property itself would hide a method of the prototype.
    const method = `read ${String(field)}`;
    Object.defineProperty(prototype, method, { value: read });
    Query(type, { ...queryOptions, name: String(field) })(prototype, method, {});
    Ctx()(prototype, method, 0);
    Info()(prototype, method, 1);
    if (args !== undefined) Args(() => args)(prototype, method, 2);
    if (scope !== undefined) Authorized(scope)(prototype, method, {});
  };
}

const read = ({ knowledge }: Context, info: GraphQLResolveInfo): Promise<unknown> => knowledge.read(info);
