import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from "graphql";
import type { Estimated } from "../../graphql/cost.ts";
import type { Variables } from "./cost-expression.ts";
import { compileCost, type CostProgram, type Source } from "./cost-program.ts";
import { introspectionSizes } from "./introspection-size.ts";
import { assumedListSizes } from "./list-sizes.ts";

/** Each variable of @skip and @include doubles what one operation can be; more than that is made anew each time. */
const maxVariants = 16;

/** Makes the estimates of operations, each of which then takes as long as multiplying its page sizes. */
export function createEstimate(schema: GraphQLSchema) {
  const sizes = { ...assumedListSizes, ...introspectionSizes(schema) };
  return (fragments: Source["fragments"], document: DocumentNode, operation: OperationDefinitionNode) => {
    const programFor = programs({ schema, sizes, fragments }, document, operation);
    return (variables: Variables): Estimated => {
      const { nodes, introspectionNodes } = programFor(variables);
      return { nodes: nodes(variables), introspectionNodes };
    };
  };
}

/** The programs of one operation, by what its conditions come to. */
function programs(source: Omit<Source, "conditions">, document: DocumentNode, operation: OperationDefinitionNode) {
  const usual = conditionsOf(document, operation);
  const names = [...usual.keys()];
  const variants = new Map<string, CostProgram>();
  return (variables: Variables): CostProgram => {
    // One that is no Boolean will be refused before anything is read.
    const values = names.map((name) => (Object.hasOwn(variables, name) ? variables[name] : usual.get(name)) === true);
    const key = values.join();
    const known = variants.get(key);
    if (known !== undefined) return known;
    const conditions = Object.fromEntries(names.map((name, at) => [name, values[at]]));
    const program = compileCost({ ...source, conditions }, operation);
    if (variants.size < maxVariants) variants.set(key, program);
    return program;
  };
}

/** The variables of an operation that stand in a @skip or @include of its document, with their defaults. */
function conditionsOf(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ReadonlyMap<string, boolean | undefined> {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }) => {
      const usual = defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined;
      return names.has(variable.name.value) ? [[variable.name.value, usual] as const] : [];
    }),
  );
}
