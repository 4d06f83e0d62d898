import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { Random } from "./random.ts";
import { printed, Values } from "./values.ts";

/** A query as it is sent. */
export interface MadeUpQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

// Text that is no cursor is refused, and so is a page from both ends: most queries are to come further.
const rare = new Set(["after", "before", "last"]);

const deepest = 5;
const maxFields = 40;

/** Makes up one valid query; the same one for the same seed. */
export function madeUpQuery(schema: GraphQLSchema, seed: number, ids: readonly string[]): MadeUpQuery {
  return new QueryMaker(schema, new Random(seed), ids).make();
}

class QueryMaker {
  private readonly schema: GraphQLSchema;
  private readonly random: Random;
  private readonly values: Values;
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments: string[] = [];
  private fields = 0;
  private names = 0;

  constructor(schema: GraphQLSchema, random: Random, ids: readonly string[]) {
    this.schema = schema;
    this.random = random;
    this.values = new Values(random, ids);
  }

  make(): MadeUpQuery {
    const root = this.schema.getQueryType();
    if (!root) throw new Error("there is nothing to ask");
    const roots = this.random.some(Object.values(root.getFields()), 1 + this.random.below(3));
    const selections = roots.map((field) => this.field(field, deepest)).join(" ");
    const declared = this.declared.length === 0 ? "" : `(${this.declared.join(", ")})`;
    const query = `query Q${declared} { ${selections} } ${this.fragments.join(" ")}`.trim();
    return { query, variables: this.variables };
  }

  private name(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }

  /** Always under a name of its own, or two of them could contradict each other. */
  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fields += 1;
    const type = getNamedType(field.type);
    const below = isLeafType(type) ? "" : ` { ${this.below(type, depth - 1)} }`;
    return `${this.name("f")}: ${field.name}${this.arguments(field)}${this.directive()}${below}`;
  }

  private arguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter(
      (argument) => isRequiredArgument(argument) || this.random.chance(rare.has(argument.name) ? 0.02 : 0.3),
    );
    if (given.length === 0) return "";
    const texts = given.map(({ name, type }) => {
      const value = this.values.of(type);
      const text = this.random.chance(0.4) ? undefined : printed(value);
      return `${name}: ${text ?? this.variable(String(type), value)}`;
    });
    return `(${texts.join(", ")})`;
  }

  private variable(type: string, value: unknown): string {
    const name = this.name("v");
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private directive(): string {
    if (!this.random.chance(0.08)) return "";
    const isTrue = this.random.chance(0.5);
    const when = this.random.chance(0.5) ? String(isTrue) : this.variable("Boolean!", isTrue);
    return ` @${this.random.pick(["include", "skip"])}(if: ${when})`;
  }

  /** What is selected of an object, at least its type. */
  private below(type: GraphQLNamedOutputType, depth: number): string {
    const { random } = this;
    if (random.chance(0.15)) return this.fragment(type, depth);
    const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const fitting = own.filter(
      (field) => isLeafType(getNamedType(field.type)) || (depth > 0 && this.fields < maxFields),
    );
    const selected = random.some(fitting, 1 + random.below(4)).map((field) => this.field(field, depth));
    const members =
      isAbstractType(type) && depth > 0 ? random.some(this.schema.getPossibleTypes(type), random.below(3)) : [];
    const narrowed = members.map(
      (member) => `... on ${member.name}${this.directive()} { ${this.below(member, depth - 1)} }`,
    );
    return ["__typename", ...selected, ...narrowed].join(" ");
  }

  private fragment(type: GraphQLNamedOutputType, depth: number): string {
    const name = this.name("F");
    const selected = isObjectType(type) || isInterfaceType(type) ? this.below(type, depth) : "__typename";
    this.fragments.push(`fragment ${name} on ${type.name} { ${selected} }`);
    return `...${name} __typename`;
  }
}
