import { GraphQLError } from "graphql";
import type { Context } from "../graphql/context.ts";
import { type Cost, costPrinter, type Figures, type Limits } from "../graphql/cost.ts";
import type { Executor } from "../graphql/execute.ts";
import type { DocumentFigures } from "./document-limits.ts";
import type { Estimate } from "./estimate.ts";
import { exceeded } from "./exceeded.ts";

export interface LimitingOptions {
  readonly limits: Limits;
  readonly documents: DocumentFigures;
  readonly estimate: Estimate;
  /** Is told what each operation costs before anything is done about it. */
  readonly note?: (context: Context, cost: Cost) => void;
}

/** Refuses operations that ask for more nodes than they may, and says in every answer what it may have cost. */
export function limitingCost(execute: Executor, { limits, documents, estimate, note }: LimitingOptions): Executor {
  const printers = new WeakMap<Figures, ReturnType<typeof costPrinter>>();
  const printed = (figures: Figures, { nodes, introspectionNodes }: Cost) => {
    const known = printers.get(figures) ?? costPrinter(figures, limits);
    printers.set(figures, known);
    return known(nodes, introspectionNodes);
  };
  return async (operation) => {
    const { document, operationName, variables, context } = operation;
    const estimated = estimate(document, operationName, variables);
    const figures = documents.of(document);
    // Which operation is meant is not known: the executor has words for it.
    if (estimated === null || figures === null) return await execute(operation);
    const cost = { ...estimated, ...figures };
    note?.(context, cost);
    const refusal = refusalOf(cost, limits);
    const result = refusal === null ? await execute({ ...operation, cost }) : { errors: [refusal] };
    return { ...result, extensions: { ...result.extensions, cost: printed(figures, cost) } };
  };
}

function refusalOf(cost: Cost, limits: Limits): GraphQLError | null {
  const error =
    exceeded("nodes", cost.nodes, limits.nodes) ??
    exceeded("introspectionNodes", cost.introspectionNodes, limits.introspectionNodes);
  return error && new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
}
