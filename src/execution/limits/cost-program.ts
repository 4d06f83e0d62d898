import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
// The executor's own steps: fragments, @skip and @include, type conditions, merged fields.
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { maxPageSize } from "../../planner/page.ts";
import { type CostExpression, type Definitions, listSize, pageSize, type Variables } from "./cost-expression.ts";
import { type AnyField, declaredSize, isConnection, isNodeOfEdge, saidOf } from "./declared-size.ts";
import { filterSize } from "./filter-size.ts";
import { introspectionPrice, type ListSizes, mutationPrice, fieldCosts } from "./list-sizes.ts";

/** What an operation may come to. */
export interface CostProgram {
  /** How many nodes of the data, with such variables. */
  readonly nodes: (variables: Variables) => number;
  /** How many objects that describe the schema. */
  readonly introspectionNodes: number;
}

export interface Source {
  readonly schema: GraphQLSchema;
  /** How long lists are, as `assumedListSizes` says it. */
  readonly sizes: ListSizes;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** What @skip and @include depend on. */
  readonly conditions: Record<string, unknown>;
}

/** A field: so often itself and, for each time, what is selected of the dearest type that it can be; its price once. */
interface Step {
  readonly times: CostExpression;
  readonly own: number;
  readonly price: number;
  /** By object type, the steps below: they stand further ahead in the program. */
  readonly below: readonly (readonly number[])[];
}

/** From here on a cost only says "too much". */
const most = 1_000_000_000;

/** More than any query comes to that people write: whatever takes so long to add up is too much. */
const maxSteps = 20_000;

/**
 * Adds up what an operation may come to. Nodes are the objects of the answer: connections are none, and an edge and its
 * node are one. Fields that the executor merges are merged here; what is selected of the same nodes of the
 * document is added up once, so that this takes as long as the document, not as its fragments come to.
 */
export function compileCost(source: Source, operation: OperationDefinitionNode): CostProgram {
  const { schema, fragments, conditions } = source;
  const root = schema.getRootType(operation.operation);
  if (!root) return tooManyRequests;
  const definitions = new Map(operation.variableDefinitions?.map((each) => [each.variable.name.value, each]));
  const compiler = new Compiler(source, definitions);
  const fields = collectFields(schema, fragments, conditions, root, operation.selectionSet);
  const roots = [...fields.values()].map((nodes) => ({
    isMeta: isMeta(nodes),
    steps: compiler.field(root, nodes, { page: 1, filter: 1 }),
  }));
  if (compiler.isTooMuch) return tooManyRequests;
  const [about, data] = [true, false].map((wanted) =>
    roots.flatMap(({ isMeta, steps }) => (isMeta === wanted ? steps : [])),
  );
  const meta = programOf(compiler.steps, about ?? [])({});
  const nodes = programOf(compiler.steps, data ?? []);
  return { nodes: meta === 0 ? nodes : (variables) => nodes(variables) + introspectionPrice, introspectionNodes: meta };
}

const tooManyRequests: CostProgram = { nodes: () => most, introspectionNodes: most };

/** Whether it asks for the schema. */
const isMeta = ([node]: readonly FieldNode[]) => node !== undefined && metaFields.has(node.name.value);

const metaFields: ReadonlyMap<string, AnyField> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

function programOf(steps: readonly Step[], roots: readonly number[]): CostProgram["nodes"] {
  const values = new Float64Array(steps.length);
  const sum = (indexes: readonly number[]) => indexes.reduce((total, at) => total + (values[at] ?? most), 0);
  const run = (variables: Variables) => {
    for (const [at, { times, own, price, below }] of steps.entries()) {
      const each = own + below.reduce((dearest, fields) => Math.max(dearest, sum(fields)), 0);
      values[at] = Math.min(most, price + (typeof times === "number" ? times : times(variables)) * each);
    }
    return Math.min(most, sum(roots));
  };
  if (steps.some(({ times }) => typeof times === "function")) return run;
  const always = run({});
  return () => always;
}

/** How much a field is asked for. */
interface Asked {
  readonly page: CostExpression;
  readonly filter: CostExpression;
}

class Compiler {
  readonly steps: Step[] = [];
  private readonly source: Source;
  private readonly definitions: Definitions;
  private readonly known = new Map<string, readonly number[]>();
  private readonly numbers = new Map<FieldNode, number>();

  constructor(source: Source, definitions: Definitions) {
    this.source = source;
    this.definitions = definitions;
  }

  get isTooMuch(): boolean {
    return this.known.size > maxSteps;
  }

  /** The step of one field of the answer, if it costs anything; `above` is what the field above is asked for. */
  field(parent: GraphQLObjectType, nodes: readonly FieldNode[], above: Asked): readonly number[] {
    const [node] = nodes;
    if (node === undefined || node.name.value === TypeNameMetaFieldDef.name) return [];
    const definition = metaFields.get(node.name.value) ?? parent.getFields()[node.name.value];
    if (definition === undefined) return this.add({ times: 1, own: most, price: 0, below: [] });
    const type = getNamedType(definition.type);
    const price = this.priceOf(parent, definition);
    if (!isCompositeType(type)) return price === 0 ? [] : this.add({ times: 1, own: 0, price, below: [] });
    const isList = isListType(getNullableType(definition.type));
    const times = isList ? this.sizeOf(parent, definition, node, above) : 1;
    const own = isConnection(type) || isNodeOfEdge(parent, definition) ? 0 : 1;
    const asked = { page: pageSize(node, this.definitions), filter: filterSize(node, this.definitions) };
    const below = this.objectTypes(type).map((each) => this.fieldsOf(each, nodes, asked));
    return this.add({ times, own, price, below });
  }

  private fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[], asked: Asked): readonly number[] {
    const key = `${type.name} ${nodes.map((node) => this.numberOf(node)).join(" ")}`;
    const known = this.known.get(key);
    if (known !== undefined || this.isTooMuch) return known ?? [];
    const { schema, fragments, conditions } = this.source;
    const fields = collectSubfields(schema, fragments, conditions, type, nodes);
    const steps = [...fields.values()].flatMap((each) => this.field(type, each, asked));
    this.known.set(key, steps);
    return steps;
  }

  private sizeOf(parent: GraphQLObjectType, field: AnyField, node: FieldNode, above: Asked): CostExpression {
    const declared = declaredSize(this.source.sizes, parent, field);
    if (declared === "PAGE_ABOVE") return above.page;
    if (declared === "FILTER_ABOVE") return above.filter;
    if (declared === "PAGE") return pageSize(node, this.definitions);
    // A list that nobody has thought of.
    return declared === null ? maxPageSize : listSize(declared, node, this.definitions);
  }

  private priceOf(parent: GraphQLObjectType, { name }: AnyField): number {
    if (parent === this.source.schema.getMutationType()) return mutationPrice;
    return saidOf(fieldCosts, parent, name) ?? 0;
  }

  private objectTypes(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return this.source.schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }

  private add(step: Step): readonly number[] {
    return [this.steps.push(step) - 1];
  }

  private numberOf(node: FieldNode): number {
    const number = this.numbers.get(node) ?? this.numbers.size;
    this.numbers.set(node, number);
    return number;
  }
}
