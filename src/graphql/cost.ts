/** What is counted of a document before it is executed: each of these has a limit. */
export interface DocumentMetrics {
  /** The most levels of fields, without introspection. */
  readonly depth: number;
  /** The most levels from `__schema` or `__type` on. */
  readonly introspectionDepth: number;
  /** The most fields at the top of an operation. */
  readonly rootFields: number;
  /** The most fields and fragments of an operation, with everything in a fragment counted wherever it is spread. */
  readonly selections: number;
  /** The most times that one place of the result is selected. */
  readonly repeatedFields: number;
  readonly tokens: number;
}

/** What an operation asks for. */
export interface Estimated {
  /** How many nodes the result may have, page sizes multiplied. */
  readonly nodes: number;
  /** How many objects that describe the schema. */
  readonly introspectionNodes: number;
}

/** The maximum of each. */
export type Limits = Readonly<Record<keyof Estimated | keyof DocumentMetrics, number>>;

/** `extensions.cost` of a response; nothing is estimated of a document that is refused as it stands. */
export interface CostReport extends Partial<Estimated>, DocumentMetrics {
  readonly limits: Limits;
}
