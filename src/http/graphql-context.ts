import type { ExecutionResult } from "graphql";
import type { Context } from "../graphql/context.ts";
import type { RequestContext } from "./request-context.ts";

/** What resolvers can reach, and the exchange that the plugins note things on. */
export interface HttpContext extends Context {
  readonly exchange: RequestContext;
  /** What the operation came to, when it has been executed already. */
  readonly executed?: ExecutionResult;
}

/** What the resolvers of one exchange can reach. */
export type ContextOf = (exchange: RequestContext) => HttpContext;
