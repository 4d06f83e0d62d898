import { type GraphQLSchema, isAbstractType } from "graphql";

/** The object types behind each interface and union: what Apollo's cache matches fragments by. */
export function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstractTypes.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}
