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

/** How many fields one query names at most: the server, which counts them for every type of an interface, has a limit. */
const maxFields = 300;

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

  /** The queries for one root field. `depth` counts the objects from the root to a leaf. */
  queries(name: string, depth: number): readonly string[] {
    const root = this.schema.getQueryType();
    const field = root?.getFields()[name];
    if (!root || !field) throw new Error(`there is no Query.${name}`);
    return bundles(this.both(root.name, field, depth)).map((selection) => `{ ${selection} }`);
  }

  /** The field under both aliases: the first goes on as deep as it may, the second one object deep. */
  private both(type: string, field: GraphQLField<unknown, unknown>, depth: number): readonly string[] {
    return ["a", "b"].flatMap((alias, variant) => {
      const head = `${alias}_${type}_${field.name}: ${field.name}${this.arguments(field, variant)}`;
      const below = this.below(getNamedType(field.type), variant === 0 ? depth : Math.min(depth, 1));
      return below === null ? [head] : bundles(below).map((selection) => `${head} { __typename ${selection} }`);
    });
  }

  private arguments(field: GraphQLField<unknown, unknown>, variant: number): string {
    const given = field.args.flatMap((argument: GraphQLArgument) => {
      const value = this.sample(field.name, argument.name, variant);
      if (value === null && isRequiredArgument(argument)) throw new Error(`no ${argument.name} for ${field.name}`);
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    return given.length === 0 ? "" : `(${given.join(", ")})`;
  }

  /** What is selected of a value; null for a leaf, nothing where the depth is used up. */
  private below(type: GraphQLNamedOutputType, depth: number): readonly string[] | null {
    if (!isObjectType(type) && !isAbstractType(type)) return null;
    if (depth < 1 && !value.test(type.name)) return [];
    const left = holder.test(type.name) ? depth : depth - 1;
    if (isObjectType(type)) return this.fields(type.name, type.getFields(), left);
    const shared: Fields = isInterfaceType(type) ? type.getFields() : {};
    const own = this.schema.getPossibleTypes(type).flatMap((member: GraphQLObjectType) => {
      const rest = Object.fromEntries(Object.entries(member.getFields()).filter(([name]) => !(name in shared)));
      return bundles(this.fields(member.name, rest, left)).map((selection) => `... on ${member.name} { ${selection} }`);
    });
    return [...this.fields(type.name, shared, left), ...own];
  }

  private fields(type: string, fields: Fields, depth: number): readonly string[] {
    return Object.values(fields).flatMap((field) => this.both(type, field, depth));
  }
}

/** The selections put together to as few as can be, none of which selects too many fields. */
function bundles(selections: readonly string[]): readonly string[] {
  const bundled: string[] = [];
  let room = 0;
  for (const selection of selections) {
    const fields = selection.match(/\b[ab]_/g)?.length ?? 0;
    if (fields <= room) bundled.push(`${bundled.pop()} ${selection}`);
    else {
      bundled.push(selection);
      room = maxFields;
    }
    room -= fields;
  }
  return bundled;
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
