import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../graphql/context.ts";
import { type Cost, PrintedCost } from "../graphql/cost.ts";
import type { QueryLimits } from "../execution/limits/query-limits.ts";
import type { HttpContext } from "./graphql-context.ts";

/** Says in the answer to a document that was refused what was counted of it. */
export function costReport({ documents, limits }: QueryLimits): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ document, response }) => {
        if (document === undefined || response.body.kind !== "single") return;
        const { singleResult } = response.body;
        const figures = documents.of(document);
        // What was executed has its cost already.
        if (figures === null || singleResult.extensions?.["cost"] !== undefined) return;
        const cost = new PrintedCost(JSON.stringify({ ...figures, limits }));
        response.body.singleResult = { ...singleResult, extensions: { ...singleResult.extensions, cost } };
      },
    }),
  };
}

/** Notes the cost of an operation for the log, and for whoever counts what a caller has asked for. */
export function recordCost(context: Context, { nodes }: Cost): void {
  // Every context of this server has its exchange: see app.ts.
  (context as HttpContext).exchange.cost = nodes;
}
