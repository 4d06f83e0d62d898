import type { Response } from "express";
import type { Logger } from "pino";

/** A request and its answer, as the log knows them. */
export interface Exchange {
  readonly id: string;
  /** Writes the id into every line. */
  readonly log: Logger;
  /** The name of the GraphQL operation, once it is known. */
  operation?: string;
}

/** Notes the exchange beside the response that will end it. */
export function beginExchange(response: Response, exchange: Exchange): void {
  response.locals["exchange"] = exchange;
}

/** The exchange that this response ends. */
export function exchangeOf(response: Response): Exchange {
  return response.locals["exchange"] as Exchange;
}
