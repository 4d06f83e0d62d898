import type { ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Caller } from "../access/caller.ts";

/** A request and its answer, as the log knows them. */
export interface Exchange {
  readonly id: string;
  /** Writes the id into every line. */
  readonly log: Logger;
  /** A stranger, until a key says who it is. */
  caller: Caller;
  /** As it came, for mutations that are to be done once. */
  readonly idempotencyKey?: string;
  /** Whether the answer was given before, to the same idempotency key. */
  isReplayed?: boolean;
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
