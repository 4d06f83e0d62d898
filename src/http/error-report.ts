import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { blameOf, thrown } from "../graphql/mask-error.ts";
import { noteCode } from "./exchange.ts";
import type { HttpContext } from "./graphql-context.ts";

/**
 * Logs what is not the caller's doing, with its stack; names the request in the answer to a bug, so that its log
 * can be found; and answers 503 when the database does not answer, so that proxies and clients try again.
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
        noteCode(exchange, String(error.extensions?.["code"]));
        if (blameOf(error) === "caller") continue;
        exchange.log.error({ err: thrown(originals[at]), field: error.path?.join(".") }, error.message);
      }
      if (errors.some((error) => blameOf(error) === "database")) response.http.status = 503;
      response.body.singleResult = {
        ...singleResult,
        errors: errors.map((error) => withRequestId(error, exchange.id)),
      };
    },
  }),
};

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return blameOf(error) === "bug" ? { ...error, extensions: { ...error.extensions, requestId } } : error;
}
