import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
} from "graphql";
// The executor's own step: fragments, @skip and @include, type conditions, merged fields.
import { collectFields } from "graphql/execution/collectFields.js";
import type { Context } from "../graphql/context.ts";
import type { Cost } from "../graphql/cost.ts";

/** A validated document, which operation of it to run, and with what. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  /** What it may come to, once that is known. */
  readonly cost?: Cost;
}

/** Runs an operation; never rejects for what is wrong with it. */
export type Executor = (operation: Operation) => Promise<ExecutionResult>;

type FieldNodes = GraphQLResolveInfo["fieldNodes"];

/** What all root fields of an operation have in common. */
type RootInfo = Omit<GraphQLResolveInfo, "fieldName" | "fieldNodes" | "returnType" | "path">;

/** The value of a root field, or what went wrong; `isFatal` when the schema rules null out, so that all data goes. */
interface RootValue {
  readonly key: string;
  readonly value: unknown;
  readonly error?: GraphQLError;
  readonly isFatal?: boolean;
}

const maxVariableErrors = 50;

export interface ExecutorOptions {
  /** Whether errors leave out which names of the schema somebody may have meant. */
  readonly hideSuggestions?: boolean;
}

/**
 * Runs operations as graphql-js does, but for what is below the root fields: their resolvers give it whole, as it stands
 * in the answer, so that nobody has to walk it again. Only what the schema says of itself is left to graphql-js.
 */
export function createExecutor(schema: GraphQLSchema, { hideSuggestions = false }: ExecutorOptions = {}): Executor {
  const variableOptions = { maxErrors: maxVariableErrors, hideSuggestions };
  return async ({ document, operationName, variables, context }) => {
    const operation = getOperationAST(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    // Without an operation graphql-js has the words for what is wrong.
    if (!operation || !root) return await execute({ schema, document, operationName: operationName ?? null });

    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, variables, variableOptions);
    if (errors !== undefined) return { errors };
    const fragments = fragmentsOf(document);
    const info = { schema, fragments, operation, variableValues: coerced, rootValue: undefined, parentType: root };
    const fields = [...collectFields(schema, fragments, coerced, root, operation.selectionSet)];
    const resolve = ([key, nodes]: [string, FieldNodes]) =>
      isMeta(nodes) ? describe(info, document, variables, key, nodes) : resolveField(info, context, key, nodes);
    return resultOf(
      operation.operation === "query" ? await Promise.all(fields.map(resolve)) : await inTurn(fields, resolve),
    );
  };
}

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
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

async function resolveField(root: RootInfo, context: Context, key: string, fieldNodes: FieldNodes): Promise<RootValue> {
  const { schema, fragments, operation, parentType, rootValue, variableValues } = root;
  const [node] = fieldNodes;
  const definition = node && parentType.getFields()[node.name.value];
  // Validation has refused unknown fields.
  if (node === undefined || definition?.resolve === undefined) throw new Error(`no resolver answers "${key}"`);
  const { name: fieldName, type: returnType, resolve } = definition;
  const path = { prev: undefined, key, typename: parentType.name };
  try {
    const args = getArgumentValues(definition, node, variableValues);
    const value: unknown = await resolve(undefined, args, context, {
      fieldName,
      fieldNodes,
      returnType,
      parentType,
      path,
      schema,
      fragments,
      rootValue,
      operation,
      variableValues,
    });
    if (value === null && isNonNullType(returnType)) throw new Error(`${fieldName} is null, which its type rules out`);
    return { key, value };
  } catch (error) {
    return { key, value: null, error: locatedError(error, fieldNodes, [key]), isFatal: isNonNullType(returnType) };
  }
}

/** `__typename`, `__schema`, `__type`. */
function isMeta([node]: FieldNodes): boolean {
  return node?.name.value.startsWith("__") === true;
}

/** Has graphql-js answer the same operation with no other field. */
async function describe(
  { schema, operation }: RootInfo,
  { definitions }: DocumentNode,
  variableValues: Operation["variables"],
  key: string,
  selections: FieldNodes,
): Promise<RootValue> {
  const only: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const document = { kind: Kind.DOCUMENT, definitions: [only, ...fragments] } as const;
  const { data, errors } = await execute({ schema, document, variableValues });
  const [error] = errors ?? [];
  return { key, value: data?.[key] ?? null, ...(error && { error }) };
}
