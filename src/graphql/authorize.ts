import type { AuthCheckerFn } from "type-graphql";
import { ForbiddenError, UnauthenticatedError } from "../access/access-errors.ts";
import type { Scope } from "../access/caller.ts";
import type { Context } from "./context.ts";

/**
 * Lets a caller through to a field that is marked with `@Authorized(Scope.…)`, if the caller's key has one of the scopes.
 * Being an arrow function it is not taken for a class.
 */
export const authorize: AuthCheckerFn<Context, Scope> = ({ context: { caller }, info: { fieldName } }, scopes) => {
  if (caller.key === null) throw new UnauthenticatedError(fieldName, scopes);
  const { scopes: own } = caller.key;
  if (!scopes.some((scope) => own.includes(scope))) throw new ForbiddenError(fieldName, scopes, caller.key);
  return true;
};
