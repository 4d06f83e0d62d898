import type { ApolloServerPlugin } from "@apollo/server";
import { CircularFragments } from "../execution/limits/document-metrics.ts";
import type { CostObserver } from "../execution/limits/with-cost-limit.ts";
import type { PreparedDocuments } from "../execution/prepared-document.ts";
import type { Context } from "../graphql/context.ts";
import type { CostReport, Limits } from "../graphql/cost.ts";
import type { HttpContext, RequestContext } from "./request-context.ts";

/** The request header that asks for `extensions.cost`. */
const costHeader = "onrecord-cost";

const isRequested = ({ reply }: RequestContext) => reply.request.headers[costHeader] !== undefined;

/** Every context of this server has its exchange: see app.ts. */
const exchangeOf = (context: Context) => (context as HttpContext).exchange;

/** Records the cost of operations for the log and the rate limits. */
export const costObserver: CostObserver = {
  record: (context, { nodes }) => {
    exchangeOf(context).cost = nodes;
  },
  isRequested: (context) => isRequested(exchangeOf(context)),
};

/** Reports what was counted of a document that was refused before it was executed, for its limits or on request. */
export function costReport(documents: PreparedDocuments, limits: Limits): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ document, response, contextValue }) => {
        if (document === undefined || response.body.kind !== "single") return;
        const { singleResult } = response.body;
        const { errors = [], extensions } = singleResult;
        if (extensions?.["cost"] !== undefined) return;
        const isOverLimit = errors.some((error) => error.extensions?.["limit"] !== undefined);
        if (!isOverLimit && !isRequested(contextValue.exchange)) return;
        const { metrics } = documents.of(document);
        if (metrics instanceof CircularFragments) return;
        const cost: CostReport = { ...metrics, limits };
        response.body.singleResult = { ...singleResult, extensions: { ...extensions, cost } };
      },
    }),
  };
}
