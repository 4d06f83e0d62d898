import type { ApolloServerPlugin } from "@apollo/server";
import type { IdempotencyRequest } from "../execution/with-idempotency.ts";
import type { Context } from "../graphql/context.ts";
import type { HttpContext } from "./request-context.ts";

/** The request header with a key that the client chooses, under which a mutation is executed once. */
export const idempotencyKeyHeader = "idempotency-key";
/** The header of a response that is a stored one. */
export const replayedHeader = "idempotency-replayed";

/** The idempotency key of a request that came over HTTP. */
export function idempotencyRequestOf(context: Context): IdempotencyRequest {
  const { exchange } = context as HttpContext;
  return {
    key: exchange.idempotencyKey,
    onReplay: () => {
      exchange.isReplayed = true;
    },
    onStoreFailure: (error) => exchange.log.warn({ err: error }, "the idempotency key could not be updated"),
  };
}

/** Marks a stored response by its header. */
export const replayedHeaderPlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue: { exchange } }) => {
      if (exchange.isReplayed === true) response.http.headers.set(replayedHeader, "true");
    },
  }),
};
