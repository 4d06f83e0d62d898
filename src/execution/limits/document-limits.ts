import { type ASTVisitor, type DocumentNode, GraphQLError, Kind, type ValidationRule } from "graphql";
import type { DocumentMetrics, Limits } from "../../graphql/cost.ts";
import { quote } from "../../shared/quote.ts";
import { limitError } from "./limit-error.ts";
import type { PreparedDocuments } from "../prepared-document.ts";
import { CircularFragments } from "./document-metrics.ts";

/** The rest of a rejected document, for the other rules. */
const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/**
 * Refuses documents that ask for too much. It does so at their beginning, and hands the other rules an empty document
 * instead: some of them take the square of its length, which is what the limits are there to prevent.
 */
export function documentLimits(documents: PreparedDocuments, limits: Limits): ValidationRule {
  return (context): ASTVisitor => ({
    Document: (document) => {
      const errors = problems(documents.of(document).metrics, limits);
      for (const error of errors) context.reportError(error);
      return errors.length === 0 ? undefined : nothing;
    },
  });
}

function problems(figures: DocumentMetrics | CircularFragments, limits: Limits): readonly GraphQLError[] {
  if (figures instanceof CircularFragments) {
    const [name = "", ...way] = figures.names;
    const through = way.length > 1 ? ` through ${way.slice(0, -1).map(quote).join(", ")}` : "";
    return [new GraphQLError(`The fragment ${quote(name)} spreads itself${through}: its fields would have no end.`)];
  }
  return (Object.keys(figures) as (keyof DocumentMetrics)[]).flatMap((limit) => {
    const originalError = limitError(limit, figures[limit], limits[limit]);
    return originalError === null ? [] : [new GraphQLError(originalError.message, { originalError })];
  });
}
