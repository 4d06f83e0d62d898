import type { Context } from "../../graphql/context.ts";
import type { CostReport, Estimated, Limits } from "../../graphql/cost.ts";
import { errorResult } from "../error-result.ts";
import type { Executor } from "../execute.ts";
import { CircularFragments } from "./document-metrics.ts";
import { limitError } from "./limit-error.ts";

export interface CostObserver {
  /** Called with the cost of an operation before anything is done about it. */
  record(context: Context, cost: Estimated): void;
  /** Whether the response is to report the cost. */
  isRequested(context: Context): boolean;
}

/** Refuses operations that ask for more nodes than the limit. Reports the cost of those, and of all where it is requested. */
export function withCostLimit(execute: Executor, limits: Limits, observer: CostObserver): Executor {
  return async (operation) => {
    const { bound, context } = operation;
    const { nodes, introspectionNodes } = bound.cost;
    observer.record(context, bound.cost);
    const error =
      limitError("nodes", nodes, limits.nodes) ??
      limitError("introspectionNodes", introspectionNodes, limits.introspectionNodes);
    if (error === null && !observer.isRequested(context)) return await execute(operation);
    const result = error === null ? await execute(operation) : errorResult(error);
    const { metrics } = bound.operation;
    // Validation has refused these.
    if (metrics instanceof CircularFragments) return result;
    const cost: CostReport = { nodes, introspectionNodes, ...metrics, limits };
    return { ...result, extensions: { cost } };
  };
}
