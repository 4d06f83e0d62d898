import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { errorKindOf } from "../errors.ts";
import { originOf, rootCause } from "../execution/mask-error.ts";
import { type HttpContext, recordErrorCode } from "./request-context.ts";

/**
 * Logs what is not the caller's doing, with its stack; names the request in the answer to a bug, so that its log
 * can be found; and gives the status by which proxies and clients know whether to try again.
 */
export const errorReport: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors: originals = [], contextValue: { exchange } }) => {
      if (response.body.kind !== "single") return;
      const { singleResult } = response.body;
      const { errors } = singleResult;
      if (errors === undefined) return;
      // The errors of the answer are the originals, masked one by one.
      for (const [at, error] of errors.entries()) {
        recordErrorCode(exchange, String(error.extensions?.["code"]));
        if (originOf(error) === "caller") continue;
        exchange.log.error({ err: rootCause(originals[at]), field: error.path?.join(".") }, error.message);
      }
      for (const { extensions } of errors) {
        const { status, headers = {} } = errorKindOf(extensions?.["code"]);
        // The highest of several statuses counts.
        if (status === null || status <= (response.http.status ?? 0)) continue;
        response.http.status = status;
        for (const [name, value] of Object.entries(headers)) response.http.headers.set(name, value);
      }
      response.body.singleResult = {
        ...singleResult,
        errors: errors.map((error) => withRequestId(error, exchange.id)),
      };
    },
  }),
};

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return originOf(error) === "bug" ? { ...error, extensions: { ...error.extensions, requestId } } : error;
}
