import type { Context } from "../../graphql/context.ts";
import { type Cost, costPrinter, type DocumentMetrics, type Limits } from "../../graphql/cost.ts";
import type { LimitError } from "../../errors.ts";
import type { Executor } from "../execute.ts";
import { errorResult } from "../with-error-result.ts";
import { limitError } from "./limit-error.ts";
import type { QueryLimits } from "./query-limits.ts";

/**
 * Refuses operations that ask for more nodes than they may, and says in every answer what it may have cost. `note` is told
 * so before anything is done about it.
 */
export function withCostLimit(
  execute: Executor,
  { limits, documents, estimate }: QueryLimits,
  note: (context: Context, cost: Cost) => void,
): Executor {
  const printers = new WeakMap<DocumentMetrics, ReturnType<typeof costPrinter>>();
  const printed = (figures: DocumentMetrics, { nodes, introspectionNodes }: Cost) => {
    const known = printers.get(figures);
    if (known !== undefined) return known(nodes, introspectionNodes);
    const print = costPrinter(figures, limits);
    printers.set(figures, print);
    return print(nodes, introspectionNodes);
  };
  return async (operation) => {
    const { document, operationName, variables, context } = operation;
    const estimated = estimate(document, operationName, variables);
    const figures = documents.of(document);
    // Which operation is meant is not known: the executor has words for it.
    if (estimated === null || figures === null) return await execute(operation);
    const { nodes, introspectionNodes } = estimated;
    const cost = { nodes, introspectionNodes, figures };
    note(context, cost);
    const refusal = refusalOf(cost, limits);
    const result =
      refusal === null
        ? await execute({ document, operationName, variables, context, cost })
        : { ...errorResult(refusal) };
    // Nobody else has this result: every answer is a new one.
    (result.extensions ??= {})["cost"] = printed(figures, cost);
    return result;
  };
}

function refusalOf(cost: Cost, limits: Limits): LimitError | null {
  return (
    limitError("nodes", cost.nodes, limits.nodes) ??
    limitError("introspectionNodes", cost.introspectionNodes, limits.introspectionNodes)
  );
}
