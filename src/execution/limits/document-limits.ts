import { type ASTVisitor, type DocumentNode, GraphQLError, Kind, type ValidationRule } from "graphql";
import type { DocumentMetrics, Limits } from "../../graphql/cost.ts";
import { limitError } from "./limit-error.ts";
import { CircularFragments, measureDocument } from "./document-metrics.ts";

export interface DocumentLimits {
  /** The figures of a document, counted once; null for one whose fragments go round in a circle. */
  of(document: DocumentNode): DocumentMetrics | null;
  /** Refuses what is over a limit. */
  readonly rule: ValidationRule;
}

/** What stays for the other rules of a document that is refused. */
const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/**
 * Refuses documents that ask for too much. It does so at their beginning, and hands the other rules an empty document
 * instead: some of them take the square of its length, which is what the limits are there to prevent.
 */
export function documentLimits(limits: Limits): DocumentLimits {
  const counted = new WeakMap<DocumentNode, DocumentMetrics | CircularFragments>();
  const count = (document: DocumentNode) => {
    const known = counted.get(document);
    if (known !== undefined) return known;
    const figures = measureDocument(document, limits.selections);
    counted.set(document, figures);
    return figures;
  };
  return {
    of: (document) => {
      const figures = count(document);
      return figures instanceof CircularFragments ? null : figures;
    },
    rule: (context): ASTVisitor => ({
      Document: (document) => {
        const errors = problems(count(document), limits);
        for (const error of errors) context.reportError(error);
        return errors.length === 0 ? undefined : nothing;
      },
    }),
  };
}

function problems(figures: DocumentMetrics | CircularFragments, limits: Limits): readonly GraphQLError[] {
  if (figures instanceof CircularFragments) {
    const [name = "", ...way] = figures.names;
    const through = way.length > 1 ? ` through ${way.slice(0, -1).map(quoted).join(", ")}` : "";
    return [new GraphQLError(`The fragment ${quoted(name)} spreads itself${through}: its fields would have no end.`)];
  }
  return (Object.keys(figures) as (keyof DocumentMetrics)[]).flatMap((limit) => {
    const originalError = limitError(limit, figures[limit], limits[limit]);
    return originalError === null ? [] : [new GraphQLError(originalError.message, { originalError })];
  });
}

const quoted = (name: string) => JSON.stringify(name);
