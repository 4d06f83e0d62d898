import { type ASTNode, GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";

const longestRef = 500;

function refError(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null });
}

function parseRef(value: unknown, node?: ASTNode): string {
  if (typeof value !== "string") {
    const found = node ? print(node) : JSON.stringify(value);
    throw refError(`EntityRef is a string such as "Kim", "the US" or "Q884", not ${found}.`, node);
  }
  if (value.trim() === "") throw refError(`EntityRef "${value}" is empty: give a name, slug, code or id.`, node);
  if (value.length > longestRef) {
    throw refError(`EntityRef has ${value.length} characters; no name has more than ${longestRef}.`, node);
  }
  return value;
}

/** Input only: see names/ for how it is resolved. */
export const EntityRef = new GraphQLScalarType<string, string>({
  name: "EntityRef",
  description:
    'An entity as a person would write it: a name or alias ("Kim", "the US", "Washington"), a slug ("kim-jong-un"), ' +
    'an ISO 3166-1 code in upper case ("US", "USA"), a Wikidata id ("Q884") or a global id.',
  serialize: (value) => parseRef(value),
  parseValue: (value) => parseRef(value),
  parseLiteral: (node) => parseRef(node.kind === Kind.STRING ? node.value : undefined, node),
});

export { GraphQLDate as DateScalar, GraphQLDateTime as DateTimeScalar };
