/** Measures of a document, each with a limit that is checked before execution. */
export interface DocumentMetrics {
  /** Levels of fields, without introspection. */
  readonly depth: number;
  /** Levels below `__schema` or `__type`. */
  readonly introspectionDepth: number;
  /** Root fields of an operation. */
  readonly rootFields: number;
  /** Fields and fragments of an operation; a fragment counts wherever it is spread. */
  readonly selections: number;
  /** Selections of the same response path. */
  readonly repeatedFields: number;
  readonly tokens: number;
}

/** The cost of an operation. */
export interface Estimated {
  /** The maximum number of nodes in the result: page sizes multiplied. */
  readonly nodes: number;
  /** The maximum number of introspection objects. */
  readonly introspectionNodes: number;
}

/** The maximum of each. */
export type Limits = Readonly<Record<keyof Estimated | keyof DocumentMetrics, number>>;

/** `extensions.cost` of a response; without an estimate for a document that is rejected. */
export interface CostReport extends Partial<Estimated>, DocumentMetrics {
  readonly limits: Limits;
}
