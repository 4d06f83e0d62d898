import type { GraphQLSchema } from "graphql";
import type { Limits } from "../../graphql/cost.ts";
import { type DocumentLimits, documentLimits } from "./document-limits.ts";
import { createEstimate, type Estimate } from "./estimate.ts";
import { maxIntrospection } from "./introspection-size.ts";

/** What is asked for is held against these. */
export interface QueryLimits {
  readonly limits: Limits;
  /** Counts what a document holds, and refuses it. */
  readonly documents: DocumentLimits;
  /** Works out what an operation may come to. */
  readonly estimate: Estimate;
}

/** Makes the guards of a schema; how much of the schema may be asked for is in the schema itself. */
export function createGuards(schema: GraphQLSchema, settings: Omit<Limits, "introspectionNodes">): QueryLimits {
  const { nodes, ...others } = settings;
  const limits = { nodes, introspectionNodes: maxIntrospection(schema), ...others };
  return { limits, documents: documentLimits(limits), estimate: createEstimate(schema) };
}
