import {
  getIntrospectionQuery,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
} from "graphql";
import { compileCost } from "./cost-program.ts";
import type { ListSizes } from "./list-sizes.ts";

/** How long the lists are that describe a schema: as long as the longest of their kind. */
export function introspectionSizes(schema: GraphQLSchema): ListSizes {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.map((type) => Object.values(type.getFields()));
  const directives = schema.getDirectives();
  const longest = (lists: readonly (readonly unknown[])[]) => Math.max(1, ...lists.map(({ length }) => length));
  return {
    "__Schema.types": types.length,
    "__Schema.directives": directives.length,
    "__Type.fields": longest(fields),
    "__Field.args": longest(fields.flat().map(({ args }) => args)),
    "__Directive.args": longest(directives.map(({ args }) => args)),
    "__Type.interfaces": longest(withFields.map((type) => type.getInterfaces())),
    "__Type.possibleTypes": longest(
      types.map((type) => (isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [])),
    ),
    "__Type.enumValues": longest(types.map((type) => (isEnumType(type) ? type.getValues() : []))),
    "__Type.inputFields": longest(
      types.map((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : [])),
    ),
  };
}

/** As much of the schema as GraphiQL and code generators ask for, and half as much again. */
export function maxIntrospection(schema: GraphQLSchema): number {
  const [operation, ...fragments] = parse(getIntrospectionQuery()).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("the introspection query begins with a fragment");
  const named = fragments.flatMap((each) =>
    each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
  );
  const source = { schema, sizes: introspectionSizes(schema), fragments: Object.fromEntries(named), conditions: {} };
  return Math.ceil(1.5 * compileCost(source, operation).introspectionNodes);
}
