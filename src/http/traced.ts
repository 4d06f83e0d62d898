import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import type { Executor } from "../execution/execute.ts";
import type { Traces } from "../observability/traces.ts";
import type { HttpContext } from "./request-context.ts";

/** Begins the span of a request; it ends with the line of the log. */
export function traceRequest(
  traces: Pick<Traces, "request">,
  { id, method, url, headers, context }: FastifyRequest,
): void {
  const [path = ""] = url.split("?", 1);
  const attributes = { "http.request.method": method, "url.path": path, "onrecord.request.id": id };
  // The path stands in the name only where it is one of a few.
  const name = path === "/graphql" ? `${method} ${path}` : method;
  const { traceparent } = headers;
  context.span = traces.request(traceparent, name, attributes);
}

/** Makes a span of the execution of an operation, and notes in that of the request which one it is. */
export function tracedExecutor(execute: Executor): Executor {
  return async (operation) => {
    const { exchange } = operation.context as HttpContext;
    exchange.span?.note({
      "graphql.operation.type": operation.bound.kind,
      ...(exchange.operation !== undefined && { "graphql.operation.name": exchange.operation }),
    });
    const span = exchange.span?.child("graphql.execute");
    if (span !== undefined) exchange.execution = span;
    const result = await execute(operation);
    if (exchange.cost !== undefined) exchange.span?.note({ "onrecord.operation.nodes": exchange.cost });
    span?.end(result.errors);
    return result;
  };
}

/** Makes spans of what Apollo does to a document that it has not seen before. */
export const traceAdmission: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    parsingDidStart: async ({ contextValue: { exchange } }) => {
      const span = exchange.span?.child("graphql.parse");
      return async (error) => span?.end(error);
    },
    validationDidStart: async ({ contextValue: { exchange } }) => {
      const span = exchange.span?.child("graphql.validate");
      return async (errors) => span?.end(errors);
    },
  }),
};
