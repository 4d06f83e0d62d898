import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { type Blame, blameOf, maskError, thrown } from "../graphql/mask-error.ts";
import type { HttpContext } from "./graphql-context.ts";

const masked: GraphQLFormattedError = { message: "", extensions: { code: "INTERNAL_SERVER_ERROR" } };

/**
 * Logs what is not the caller's doing, with its stack; names the request in the answer to a bug, so that its log
 * can be found; and answers 503 when the database does not answer, so that proxies and clients try again.
 */
export const errorReport: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue: { exchange } }) => {
      for (const error of errors) {
        const blame = blameOf(
          maskError({ ...masked, extensions: { ...masked.extensions, ...error.extensions } }, error),
        );
        if (blame !== "caller") exchange.log.error({ err: thrown(error), path: error.path }, messageOf[blame]);
      }
    },
    willSendResponse: async ({ response, contextValue: { exchange } }) => {
      if (response.body.kind !== "single") return;
      const { singleResult } = response.body;
      if (singleResult.errors?.some((error) => blameOf(error) === "database")) response.http.status = 503;
      response.body.singleResult = {
        ...singleResult,
        ...(singleResult.errors && { errors: singleResult.errors.map((error) => withRequestId(error, exchange.id)) }),
      };
    },
  }),
};

const messageOf: Readonly<Record<Exclude<Blame, "caller">, string>> = {
  bug: "unexpected error",
  database: "the database does not answer",
};

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return blameOf(error) === "bug" ? { ...error, extensions: { ...error.extensions, requestId } } : error;
}
