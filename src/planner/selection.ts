import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isAbstractType,
  isNullableType,
  isObjectType,
  TypeNameMetaFieldDef,
} from "graphql";
// The executor's own step: fragments, @skip and @include, type conditions, merged fields.
import { collectSubfields } from "graphql/execution/collectFields.js";
import { assertText } from "../shared/text.ts";

/** One selected field: what it is called in the schema and in the answer, its arguments, and what is below it. */
export interface SelectedField {
  readonly name: string;
  readonly key: string;
  /** The object type that it is a field of. */
  readonly parent: string;
  /** Whether the schema allows it to be null. */
  readonly nullable: boolean;
  readonly args: Readonly<Record<string, unknown>>;
  /** Where the query says so: two selections of the same nodes are the same. */
  readonly nodes: readonly FieldNode[];
  /** The object types its value can have: one, or the members of an interface or union; none for a leaf. */
  readonly types: readonly string[];
  /** What is selected of a value of this object type. */
  readonly fields: (typeName: string) => readonly SelectedField[];
}

/** What an argument is given; null when it is not. The schema says of which type it is. */
export function argument<T>(field: SelectedField, name: string): T | null {
  const value = field.args[name];
  return value === undefined ? null : (value as T | null);
}

type Source = Pick<GraphQLResolveInfo, "schema" | "fragments" | "variableValues">;

/**
 * The tree that a query selects under the field being resolved, arguments coerced as graphql-js coerces them.
 * Throws BadUserInputError for text that Postgres cannot hold.
 */
export function selectionOf(info: GraphQLResolveInfo): SelectedField {
  return select(info, info.parentType, String(info.path.key), info.fieldNodes);
}

/** The field that every object type has without saying so. */
export const typenameField = TypeNameMetaFieldDef.name;

function select(source: Source, parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): SelectedField {
  const node = nodes[0];
  const definition =
    node && (node.name.value === typenameField ? TypeNameMetaFieldDef : parent.getFields()[node.name.value]);
  if (node === undefined || definition === undefined) throw new Error(`${parent.name} has no field for "${key}"`);
  const args = getArgumentValues(definition, node, source.variableValues);
  // What is written is checked by whoever writes it, with all its other faults.
  if (parent !== source.schema.getMutationType()) {
    for (const [argument, value] of Object.entries(args)) assertTexts(value, argument);
  }
  const known = new Map<string, readonly SelectedField[]>();
  const types = objectTypes(source, getNamedType(definition.type));
  return {
    name: node.name.value,
    key,
    parent: parent.name,
    nullable: isNullableType(definition.type),
    args,
    nodes,
    types: types.map((type) => type.name),
    fields: (typeName) => {
      const found = known.get(typeName);
      if (found !== undefined) return found;
      const type = types.find((candidate) => candidate.name === typeName);
      const fields = type === undefined ? [] : subfields(source, type, nodes);
      known.set(typeName, fields);
      return fields;
    },
  };
}

function subfields(source: Source, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly SelectedField[] {
  const collected = collectSubfields(source.schema, source.fragments, source.variableValues, type, nodes);
  return [...collected].map(([key, fieldNodes]) => select(source, type, key, fieldNodes));
}

function objectTypes(source: Source, type: GraphQLNamedOutputType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return source.schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function assertTexts(value: unknown, where: string): void {
  if (typeof value === "string") assertText(value, where);
  else if (Array.isArray(value)) value.forEach((item, at) => assertTexts(item, `${where}[${at}]`));
  else if (value !== null && typeof value === "object" && !(value instanceof Date)) {
    for (const [name, item] of Object.entries(value)) assertTexts(item, `${where}.${name}`);
  }
}
