import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** What stands for each argument in a query: one of two values, so that two aliases can differ. */
export type SampleArguments = (field: string, argument: string, variant: number) => string | null;

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

/** Objects that only hold others: they cost no depth, or the pages of connections would eat it all. */
const holder =
  /(?:Connection|Edge|FacetGroup|FacetBucket|EntityResolution|EntityCandidate|ArticleEntity|AttributionStep|CoMention|Role)$/;

/** Objects from which nothing leads on: they are selected at the last level too. */
const value = /^(?:Alias|DateMention|Evidence|PageInfo|Span|TimeBucket)$/;

/**
 * Writes queries that select every field of every type reachable from a field, each twice under aliases such as
 * `a_Person_name` and `b_Person_name`, which say in the answer what was selected.
 */
export class EveryField {
  private readonly schema: GraphQLSchema;
  private readonly sample: SampleArguments;

  constructor(schema: GraphQLSchema, sample: SampleArguments) {
    this.schema = schema;
    this.sample = sample;
  }

  /** A query for one root field. `depth` counts the objects from the root to a leaf. */
  query(name: string, depth: number): string {
    const root = this.schema.getQueryType();
    const field = root?.getFields()[name];
    if (!root || !field) throw new Error(`there is no Query.${name}`);
    return `{ ${this.both(root.name, field, depth)} }`;
  }

  /** The field under both aliases: the first goes on as deep as it may, the second one object deep, or the text explodes. */
  private both(type: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    return ["a", "b"]
      .map((alias, variant) => {
        const selection = this.selection(getNamedType(field.type), variant === 0 ? depth : Math.min(depth, 1));
        const key = `${alias}_${type}_${field.name}`;
        return selection === null ? "" : `${key}: ${field.name}${this.arguments(field, variant)} ${selection}`;
      })
      .join(" ");
  }

  private arguments(field: GraphQLField<unknown, unknown>, variant: number): string {
    const given = field.args.flatMap((argument: GraphQLArgument) => {
      const value = this.sample(field.name, argument.name, variant);
      if (value === null && isRequiredArgument(argument)) throw new Error(`no ${argument.name} for ${field.name}`);
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    return given.length === 0 ? "" : `(${given.join(", ")})`;
  }

  /** The braces after a field; empty for a leaf, null where the depth is used up. */
  private selection(type: GraphQLNamedOutputType, depth: number): string | null {
    if (!isObjectType(type) && !isAbstractType(type)) return "";
    if (depth < 1 && !value.test(type.name)) return null;
    const left = holder.test(type.name) ? depth : depth - 1;
    if (isObjectType(type)) return `{ __typename ${this.fields(type.name, type.getFields(), left)} }`;
    const shared: Fields = isInterfaceType(type) ? type.getFields() : {};
    const own = this.schema.getPossibleTypes(type).map((member: GraphQLObjectType) => {
      const rest = Object.fromEntries(Object.entries(member.getFields()).filter(([name]) => !(name in shared)));
      const fields = this.fields(member.name, rest, left);
      return fields.trim() === "" ? "" : `... on ${member.name} { ${fields} }`;
    });
    return `{ __typename ${this.fields(type.name, shared, left)} ${own.join(" ")} }`;
  }

  private fields(type: string, fields: Fields, depth: number): string {
    return Object.values(fields)
      .map((field) => this.both(type, field, depth))
      .join(" ");
  }
}

/** The fields, as "Person.name", that some object of the answer has a value for. */
export function valuedFields(answer: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (Array.isArray(answer)) for (const item of answer) valuedFields(item, found);
  else if (answer !== null && typeof answer === "object") {
    const { __typename: type } = answer as { readonly __typename?: string };
    for (const [key, value] of Object.entries(answer)) {
      const [, , name] = key.split("_");
      const valued = value !== null && !(Array.isArray(value) && value.length === 0);
      if (type !== undefined && name !== undefined && valued) found.add(`${type}.${name}`);
      valuedFields(value, found);
    }
  }
  return found;
}
