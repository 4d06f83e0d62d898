import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { DocumentMetrics, Estimated } from "../graphql/cost.ts";
import { BoundOperation } from "./bound-operation.ts";
import { type CircularFragments, measureDocument } from "./limits/document-metrics.ts";
import { createEstimate } from "./limits/estimate.ts";

/** A parsed document with everything that is worked out about it once. */
export interface PreparedDocument {
  readonly document: DocumentNode;
  readonly metrics: DocumentMetrics | CircularFragments;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Whether none of its operations is a mutation. */
  readonly isReadOnly: boolean;
  /** By name; null is for the name of none. */
  readonly operations: Map<string | undefined, PreparedOperation | null>;
}

/** An operation of a document. */
export interface PreparedOperation extends PreparedDocument {
  readonly id: number;
  readonly node: OperationDefinitionNode;
  readonly operationName: string | undefined;
  /** The upper bound of its cost with these variables. */
  readonly estimate: (variables: Readonly<Record<string, unknown>>) => Estimated;
}

const maxDocuments = 1_000;
const maxText = 20_000;
/** The total length of cached texts: a document takes some hundred times the memory of its text, and callers can send any number. */
const maxCharacters = 150_000;

const maxBound = 500;
const maxKey = 10_000;
/** The total length of statements and variables; a plan takes several times the memory of its statement. */
const maxBoundCharacters = 1_000_000;

/** The documents of a schema that were found valid, and their operations by the variables they were executed with. */
export class PreparedDocuments {
  readonly schema: GraphQLSchema;
  private readonly hideSuggestions: boolean;
  private readonly programsOf: ReturnType<typeof createEstimate>;
  private readonly byText = new LRUCache<string, PreparedDocument>({
    max: maxDocuments,
    maxSize: maxCharacters,
    maxEntrySize: maxText,
    sizeCalculation: (_, text) => text.length + 1,
  });
  /** Apollo hands on the document alone. */
  private readonly byNode = new WeakMap<DocumentNode, PreparedDocument>();
  private readonly bound = new LRUCache<string, BoundOperation>({
    max: maxBound,
    maxSize: maxBoundCharacters,
    sizeCalculation: ({ size }) => size,
  });
  private lastId = 0;

  /** `hideSuggestions`: whether errors leave out similar names of the schema. */
  constructor(schema: GraphQLSchema, { hideSuggestions = false }: { readonly hideSuggestions?: boolean } = {}) {
    this.schema = schema;
    this.hideSuggestions = hideSuggestions;
    this.programsOf = createEstimate(schema);
  }

  get(text: string): PreparedDocument | undefined {
    return this.byText.get(text);
  }

  /** Keeps a valid document by its text. */
  keep(text: string, document: DocumentNode): void {
    this.byText.set(text, this.of(document));
  }

  /** Also prepares documents that are not valid, or not known to be. */
  of(document: DocumentNode): PreparedDocument {
    const known = this.byNode.get(document);
    if (known !== undefined) return known;
    const prepared: PreparedDocument = {
      document,
      metrics: measureDocument(document),
      fragments: fragmentsOf(document),
      isReadOnly: document.definitions.every((each) => !("operation" in each) || each.operation === "query"),
      operations: new Map(),
    };
    this.byNode.set(document, prepared);
    return prepared;
  }

  /** The operation that a request means; null when graphql-js has to explain why there is none. */
  operation(prepared: PreparedDocument, operationName: string | undefined): PreparedOperation | null {
    const known = prepared.operations.get(operationName);
    if (known !== undefined) return known;
    const node = getOperationAST(prepared.document, operationName);
    if (!node || !this.schema.getRootType(node.operation)) return null;
    this.lastId += 1;
    const estimate = this.programsOf(prepared.fragments, prepared.document, node);
    const operation = { ...prepared, id: this.lastId, node, operationName, estimate };
    prepared.operations.set(operationName, operation);
    return operation;
  }

  /** An operation with its variables: the one that was executed before, if it was kept. */
  bind(operation: PreparedOperation, variables: Readonly<Record<string, unknown>>): BoundOperation {
    const key = `${operation.id} ${JSON.stringify(variables)}`;
    const { schema, hideSuggestions } = this;
    if (key.length > maxKey) return new BoundOperation(operation, variables, null, { schema, hideSuggestions });
    return this.bound.get(key) ?? new BoundOperation(operation, variables, key, { schema, hideSuggestions });
  }

  /** Keeps an operation with its plans, once it was executed. */
  keepBound(operation: BoundOperation): void {
    if (operation.key === null || operation.kind !== "query" || this.bound.has(operation.key)) return;
    this.bound.set(operation.key, operation);
  }
}

/** The fragments of a document by name. */
function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
