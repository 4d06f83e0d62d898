import type { ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Caller } from "../access/caller.ts";
import type { Interruption } from "../graphql/interruption.ts";

/** A request and its answer, as the log knows them. */
export interface Exchange {
  readonly id: string;
  /** Writes the id into every line. */
  readonly log: Logger;
  readonly caller: Caller;
  /** Takes headers until it is answered. */
  readonly response: ServerResponse;
  /** Comes when the client leaves before its answer is there, or when its time is up. */
  readonly interruption: Interruption;
  /** Whether an operation was run, and has paid for itself. */
  isOperation?: boolean;
  /** The name of the GraphQL operation, once it is known. */
  operation?: string;
}

// On the response itself: what a WeakMap holds outlives many a collection of garbage, and the response with it.
const key = Symbol("exchange");

interface Ending extends ServerResponse {
  [key]?: Exchange;
}

/** Notes the exchange on the response that will end it. */
export function beginExchange(response: Ending, exchange: Exchange): void {
  response[key] = exchange;
}

/** The exchange that this response ends. */
export function exchangeOf(response: Ending): Exchange {
  const exchange = response[key];
  if (exchange === undefined) throw new Error("this response ends no exchange");
  return exchange;
}
