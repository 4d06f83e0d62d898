/** What is counted of a document before it is run: each of these has a limit. */
export interface DocumentMetrics {
  /** The most levels of fields, without what asks for the schema. */
  readonly depth: number;
  /** The most levels from `__schema` or `__type` on. */
  readonly introspectionDepth: number;
  /** The most fields at the top of an operation. */
  readonly rootFields: number;
  /** The most fields and fragments of an operation, all that is in a fragment counted wherever it is spread. */
  readonly selections: number;
  /** The most aliases of an operation, counted as its selections are. */
  readonly aliases: number;
  /** The most times that one place of an answer is asked for. */
  readonly repeatedFields: number;
  /** The most directives of an operation, counted as its selections are. */
  readonly directives: number;
  readonly fragments: number;
  readonly operations: number;
  readonly tokens: number;
}

/** What an operation asks for. */
export interface Estimated {
  /** How many nodes the answer may come to, page sizes multiplied. */
  readonly nodes: number;
  /** How many objects that describe the schema. */
  readonly introspectionNodes: number;
}

/** What an operation asks for, with the figures of its document. */
export interface Cost extends Estimated {
  readonly figures: DocumentMetrics;
}

/** The most of each. */
export type Limits = Readonly<Record<keyof Estimated | keyof DocumentMetrics, number>>;

/** A cost with its limits, for `extensions.cost` of an answer: all text but for the first two figures is made once. */
export class PrintedCost {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }

  /** For whoever prints an answer without knowing of it. */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

/** Prints the costs of operations on one document. */
export function costPrinter(
  figures: DocumentMetrics,
  limits: Limits,
): (nodes: number, introspectionNodes: number) => PrintedCost {
  const rest = JSON.stringify({ ...figures, limits }).slice(1);
  return (nodes, introspectionNodes) =>
    new PrintedCost(`{"nodes":${nodes},"introspectionNodes":${introspectionNodes},${rest}`);
}
