import {
  getArgumentValues,
  getVariableValues,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
// The executor's own step: fragments, @skip and @include, type conditions, merged fields.
import { collectFields } from "graphql/execution/collectFields.js";
import type { Estimated } from "../graphql/cost.ts";
import type { Context } from "../graphql/context.ts";
import type { RootInfo } from "../planner/root-info.ts";
import type { PreparedOperation } from "./prepared-document.ts";

/** A root field of an operation with its variables. */
export interface RootField {
  readonly key: string;
  readonly info: RootInfo;
  /** Gives the value of the field; null for those that graphql-js answers: `__typename`, `__schema`, `__type`. */
  readonly resolve: ((context: Context) => unknown) | null;
}

interface BindOptions {
  readonly schema: GraphQLSchema;
  /** Whether errors leave out similar names of the schema. */
  readonly hideSuggestions: boolean;
}

const maxVariableErrors = 50;

/** An operation with its variables, and everything that depends on them alone. */
export class BoundOperation {
  readonly operation: PreparedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Equal for the same operation with the same variables; null for variables that are too long to remember. */
  readonly key: string | null;
  readonly cost: Estimated;
  private readonly options: BindOptions;
  private fields: readonly RootField[] | { readonly errors: readonly GraphQLError[] } | undefined;

  constructor(
    operation: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
    key: string | null,
    options: BindOptions,
  ) {
    this.operation = operation;
    this.variables = variables;
    this.key = key;
    this.cost = operation.estimate(variables);
    this.options = options;
  }

  get kind(): "query" | "mutation" | "subscription" {
    return this.operation.node.operation;
  }

  /** How many characters its key and plans have, about: what it takes of memory goes with that. */
  get size(): number {
    const fields = Array.isArray(this.fields) ? (this.fields as readonly RootField[]) : [];
    return fields.reduce((size, { info }) => size + (info.plan?.size ?? 0), (this.key?.length ?? 0) + 1);
  }

  /** The root fields, or what is wrong with the variables. */
  rootFields(): readonly RootField[] | { readonly errors: readonly GraphQLError[] } {
    return (this.fields ??= this.bind());
  }

  private bind(): readonly RootField[] | { readonly errors: readonly GraphQLError[] } {
    const { schema, hideSuggestions } = this.options;
    const { node: operation, fragments } = this.operation;
    const parentType = schema.getRootType(operation.operation);
    if (!parentType) throw new Error(`the schema has no ${operation.operation}`);
    const options = { maxErrors: maxVariableErrors, hideSuggestions };
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], this.variables, options);
    if (errors !== undefined) return { errors };
    const shared = { schema, fragments, operation, variableValues: coerced, rootValue: undefined, parentType };
    return [...collectFields(schema, fragments, coerced, parentType, operation.selectionSet)].map(
      ([key, fieldNodes]): RootField => {
        const [node] = fieldNodes;
        const fieldName = node?.name.value ?? "";
        const definition = parentType.getFields()[fieldName];
        const path = { prev: undefined, key, typename: parentType.name };
        const returnType = definition?.type ?? parentType;
        const info: RootInfo = { ...shared, fieldName, fieldNodes, returnType, path };
        return { key, info, resolve: fieldName.startsWith("__") ? null : resolverOf(definition, info) };
      },
    );
  }
}

function resolverOf(definition: GraphQLField<unknown, unknown> | undefined, info: RootInfo): RootField["resolve"] {
  const [node] = info.fieldNodes;
  const resolve = definition?.resolve;
  // Validation has refused unknown fields.
  if (node === undefined || definition === undefined || resolve === undefined)
    throw new Error(`no resolver answers "${String(info.path.key)}"`);
  let args: Record<string, unknown> | undefined;
  return (context) =>
    resolve(undefined, (args ??= getArgumentValues(definition, node, info.variableValues)), context, info);
}
