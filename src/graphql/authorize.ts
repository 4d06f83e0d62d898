import type { AuthCheckerFn } from "type-graphql";
import { refusalOf } from "../api-keys/access-errors.ts";
import type { Scope } from "../api-keys/caller.ts";
import type { Context } from "./context.ts";

/**
 * Lets a caller through to a field that is marked with `@Authorized(Scope.…)`, if the caller's key has one of the scopes.
 * Being an arrow function it is not taken for a class.
 */
export const authorize: AuthCheckerFn<Context, Scope> = ({ context: { caller }, info: { fieldName } }, scopes) => {
  const refusal = refusalOf(fieldName, scopes, caller.key);
  if (refusal !== null) throw refusal;
  return true;
};
