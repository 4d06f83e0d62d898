import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLResolveInfo,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../graphql/context.ts";
import type { BoundOperation, RootField } from "./bound-operation.ts";
import { errorResult } from "./error-result.ts";
import type { PreparedDocuments } from "./prepared-document.ts";

/** A request for an operation of a validated document. */
export interface OperationRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** Answers a request; never rejects for what is wrong with it. */
export type RequestExecutor = (request: OperationRequest) => Promise<ExecutionResult>;

/** An operation, which variables it has, and what its resolvers can reach. */
export interface Operation {
  readonly bound: BoundOperation;
  readonly context: Context;
}

/** Executes an operation. */
export type Executor = (operation: Operation) => Promise<ExecutionResult>;

/** Finds the operation that a request means, and converts whatever is thrown into a result with errors. */
export function createRequestExecutor(documents: PreparedDocuments, executor: Executor): RequestExecutor {
  return async ({ document, operationName, variables, context }) => {
    try {
      const operation = documents.operation(documents.of(document), operationName);
      // graphql-js has the words for what is wrong.
      if (operation === null)
        return await execute({ schema: documents.schema, document, operationName: operationName ?? null });
      return await executor({ bound: documents.bind(operation, variables), context });
    } catch (error) {
      return errorResult(error);
    }
  };
}

/** The value of a root field, or what went wrong; `isFatal` when the schema rules null out, so that all data goes. */
interface RootValue {
  readonly key: string;
  readonly value: unknown;
  readonly error?: GraphQLError;
  readonly isFatal?: boolean;
}

/**
 * Executes operations as graphql-js does, except that resolvers of root fields give the whole value as it stands in the
 * result, so that nothing walks through it again. Introspection is left to graphql-js.
 */
export function createExecutor(documents: PreparedDocuments): Executor {
  return async ({ bound, context }) => {
    const fields = bound.rootFields();
    if ("errors" in fields) return fields;
    const resolve = (field: RootField) => resolveField(bound, field, context);
    const values = bound.kind === "query" ? await Promise.all(fields.map(resolve)) : await inTurn(fields, resolve);
    documents.keepBound(bound);
    return resultOf(values);
  };
}

/** One after the other: a mutation sees what those before it have done. */
async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function resultOf(values: readonly RootValue[]): ExecutionResult {
  const errors = values.flatMap(({ error }) => error ?? []);
  const isWhole = !values.some(({ isFatal }) => isFatal === true);
  const data = isWhole ? Object.fromEntries(values.map(({ key, value }) => [key, value])) : null;
  return errors.length === 0 ? { data } : { errors, data };
}

async function resolveField(
  bound: BoundOperation,
  { key, info, resolve }: RootField,
  context: Context,
): Promise<RootValue> {
  if (resolve === null) return await introspect(bound, key, info);
  const isRequired = isNonNullType(info.returnType);
  try {
    const value: unknown = await resolve(context);
    if (value === null && isRequired) throw new Error(`${info.fieldName} is null, which its type rules out`);
    return { key, value };
  } catch (error) {
    return { key, value: null, error: locatedError(error, info.fieldNodes, [key]), isFatal: isRequired };
  }
}

/** Has graphql-js answer the same operation with no other field. */
async function introspect(
  { operation, variables }: BoundOperation,
  key: string,
  { schema, fieldNodes }: GraphQLResolveInfo,
): Promise<RootValue> {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fieldNodes } as const;
  const only: OperationDefinitionNode = { ...operation.node, selectionSet };
  const definitions = [only, ...Object.values(operation.fragments)];
  const { data, errors } = await execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions },
    variableValues: variables,
  });
  const [error] = errors ?? [];
  return { key, value: data?.[key] ?? null, ...(error && { error }) };
}
