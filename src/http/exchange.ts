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

const exchanges = new WeakMap<ServerResponse, Exchange>();

/** Notes the exchange beside the response that will end it. */
export function beginExchange(response: ServerResponse, exchange: Exchange): void {
  exchanges.set(response, exchange);
}

/** The exchange that this response ends. */
export function exchangeOf(response: ServerResponse): Exchange {
  const exchange = exchanges.get(response);
  if (exchange === undefined) throw new Error("this response ends no exchange");
  return exchange;
}
