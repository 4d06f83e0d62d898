import { readFileSync } from "node:fs";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  validateSchema,
} from "graphql";
import { expect, test } from "vitest";
import { createSchema, printedSchema } from "../src/schema.ts";

const schema = createSchema();

type Described = { readonly name: string; readonly description?: string | null | undefined };

/** Everything of a type that a reader of the schema meets, under its full name. */
function* elementsOf(type: GraphQLNamedType): Generator<Described> {
  const named = (element: Described): Described => ({ ...element, name: `${type.name}.${element.name}` });
  yield { name: type.name, description: type.description };
  if (isEnumType(type)) yield* type.getValues().map(named);
  if (isInputObjectType(type)) yield* Object.values<GraphQLInputField>(type.getFields()).map(named);
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values<GraphQLField<unknown, unknown>>(type.getFields())) {
      yield named(field);
      yield* field.args.map((arg: GraphQLArgument) => named({ ...arg, name: `${field.name}(${arg.name})` }));
    }
  }
}

function undescribed(of: GraphQLSchema): string[] {
  return Object.values(of.getTypeMap())
    .filter((type) => !type.name.startsWith("__"))
    .flatMap((type) => [...elementsOf(type)])
    .filter(({ description }) => !description?.trim())
    .map(({ name }) => name);
}

function interfacesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return type
    .getInterfaces()
    .map((each) => each.name)
    .sort();
}

test("schema.graphql is what the code emits: `npm run schema` writes it anew", () => {
  expect(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8")).toBe(printedSchema());
});

test("the schema is valid", () => {
  expect(validateSchema(schema)).toEqual([]);
});

test("every type, field, argument, enum value and input field has a description", () => {
  expect(undescribed(schema)).toEqual([]);
});

test("these are the ways in", () => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const signatures = fields.map(
    ({ name, args, type }) =>
      `${name}(${args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(", ")}): ${String(type)}`,
  );
  const page = "first: Int, after: String, last: Int, before: String";
  expect(signatures.sort()).toEqual([
    "article(id: ID, url: String): Article",
    `articles(${page}, filter: ArticleFilter, orderBy: ArticleOrder): ArticleConnection!`,
    `auditLog(${page}, filter: AuditFilter): AuditEntryConnection!`,
    `countries(${page}): CountryConnection!`,
    "country(ref: EntityRef!): Country",
    "entity(ref: EntityRef!): Entity",
    "event(ref: EntityRef!): Event",
    "node(id: ID!): Node",
    "nodes(ids: [ID!]!): [Node]!",
    "organization(ref: EntityRef!): Organization",
    `organizations(${page}, includeProvisional: Boolean): OrganizationConnection!`,
    `people(${page}, includeProvisional: Boolean, filter: PersonFilter): PersonConnection!`,
    "person(ref: EntityRef!): Person",
    "place(ref: EntityRef!): Place",
    "quote(id: ID!): Quote",
    `quotes(${page}, filter: QuoteFilter, orderBy: QuoteOrder): QuoteConnection!`,
    "resolve(name: String!, kinds: [EntityKind!], on: Date): EntityResolution!",
    "search(first: Int, after: String, last: Int, before: String, text: String!, kinds: [SearchKind!], includeProvisional: Boolean): SearchConnection!",
    "statementGraph(first: Int, filter: QuoteFilter, minQuotes: Int): [StatementEdge!]!",
    "topic(ref: EntityRef!): Topic",
  ]);
});

test("people, organizations and countries are speakers, and these are entities, as the other kinds are", () => {
  const names = ["Speaker", "Entity", "Person", "Organization", "Country", "Place", "Topic", "Event", "Quote"];
  expect(Object.fromEntries(names.map((name) => [name, interfacesOf(name)]))).toEqual({
    Speaker: ["Entity", "Node"],
    Entity: ["Node"],
    Person: ["Entity", "Node", "Speaker"],
    Organization: ["Entity", "Node", "Speaker"],
    Country: ["Entity", "Node", "Speaker"],
    Place: ["Entity", "Node"],
    Topic: ["Entity", "Node"],
    Event: ["Entity", "Node"],
    Quote: ["Node"],
  });
});
