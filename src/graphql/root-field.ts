import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Authorized, type ClassType, Ctx, Info, Mutation, Query } from "type-graphql";
import type { Scope } from "../api-keys/caller.ts";
import type { MutationResult } from "../idempotency/claim.ts";
import type { Context } from "./context.ts";

type ReturnType = Parameters<typeof Query>[0];
type Options = NonNullable<Parameters<typeof Query>[1]>;
type Resolve = (context: Context, info: GraphQLResolveInfo) => Promise<unknown>;

interface QueryOptions extends Options {
  readonly args?: ClassType;
  /** The scope that the caller's API key must have; none without. */
  readonly scope?: Scope;
}

interface MutationOptions extends Options {
  readonly scope: Scope;
  /** The class of the argument `input`. */
  readonly input: ClassType;
  readonly inputDescription: string;
  readonly run: (context: Context, info: GraphQLResolveInfo) => Promise<MutationResult>;
}

/** Declares, in a resolver class, a field of Query that the planner answers with everything selected below it. */
export function PlannedQuery(type: ReturnType, { args, scope, ...options }: QueryOptions): PropertyDecorator {
  return (prototype, field) => {
    const method = addMethod(prototype, field, ({ knowledge }, info) => knowledge.read(info), scope);
    Query(type, { ...options, name: String(field) })(prototype, method, {});
    if (args !== undefined) Args(() => args)(prototype, method, 2);
  };
}

/** Declares, in a resolver class, a field of Mutation with one argument, `input`. */
export function PlannedMutation(
  type: ReturnType,
  { scope, input, inputDescription, run, ...options }: MutationOptions,
): PropertyDecorator {
  return (prototype, field) => {
    const method = addMethod(prototype, field, run, scope);
    Mutation(type, { ...options, name: String(field) })(prototype, method, {});
    Arg("input", () => input, { description: inputDescription })(prototype, method, 2);
  };
}

/** Adds the method that resolves a field. Its name differs from the field's, whose property would hide it. */
function addMethod(prototype: object, field: string | symbol, resolve: Resolve, scope: Scope | undefined): string {
  const method = `resolve ${String(field)}`;
  Object.defineProperty(prototype, method, { value: resolve });
  Ctx()(prototype, method, 0);
  Info()(prototype, method, 1);
  if (scope !== undefined) Authorized(scope)(prototype, method, {});
  return method;
}
