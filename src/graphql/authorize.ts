import type { AuthCheckerFn } from "type-graphql";
import { refusalOf } from "../api-keys/access-errors.ts";
import type { Scope } from "../api-keys/caller.ts";
import type { Context } from "./context.ts";

/**
 * Allows a field that requires a scope only to callers whose API key has it. An arrow function, because type-graphql would
 * take any other function for a class.
 */
export const authorize: AuthCheckerFn<Context, Scope> = ({ context: { caller }, info: { fieldName } }, scopes) => {
  const refusal = refusalOf(fieldName, scopes, caller.key);
  if (refusal !== null) throw refusal;
  return true;
};
