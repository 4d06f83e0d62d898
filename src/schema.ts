import "reflect-metadata";
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ArticleResolver } from "./articles/article.resolver.ts";
import { MentionResolver } from "./articles/mention.resolver.ts";
import { CountryResolver } from "./countries/country.resolver.ts";
import { EntityResolver } from "./entities/entity.resolver.ts";
import { SpeakerResolver } from "./entities/speaker.resolver.ts";
import { EventResolver } from "./events/event.resolver.ts";
import { NodeResolver } from "./graphql/node.resolver.ts";
import { type Planned, planned, plannedType } from "./graphql/planned.ts";
import { IngestResolver } from "./ingest/ingest.resolver.ts";
import { ResolutionResolver } from "./names/resolution.resolver.ts";
import { OrganizationResolver } from "./organizations/organization.resolver.ts";
import { PersonResolver } from "./people/person.resolver.ts";
import { RoleResolver } from "./people/role.resolver.ts";
import { PlaceResolver } from "./places/place.resolver.ts";
import { OccurrenceResolver } from "./quotes/occurrence.resolver.ts";
import { QuoteConnectionResolver } from "./quotes/quote-connection.resolver.ts";
import { QuoteResolver } from "./quotes/quote.resolver.ts";
import { StatementResolver } from "./quotes/statement.resolver.ts";
import { SearchResolver } from "./search/search.resolver.ts";
import { TopicResolver } from "./topics/topic.resolver.ts";

const resolvers = [
  ArticleResolver,
  CountryResolver,
  EntityResolver,
  EventResolver,
  IngestResolver,
  MentionResolver,
  NodeResolver,
  OccurrenceResolver,
  OrganizationResolver,
  PersonResolver,
  PlaceResolver,
  QuoteConnectionResolver,
  QuoteResolver,
  ResolutionResolver,
  RoleResolver,
  SearchResolver,
  SpeakerResolver,
  StatementResolver,
  TopicResolver,
] as const;

/** The GraphQL schema: root fields read through `Context.knowledge`, all others hand out what was read. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false });
  resolveFromPlan(schema);
  const query = schema.getQueryType();
  schema.description =
    "Onrecord: who said what, about whom, when, reported by whom, and can I trust it? Start at Query: `quotes`, " +
    "`person`, `country`, `search`. Names may be written as people write them.";
  if (query) query.description = "Everything that can be asked of the knowledge base.";
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = "Everything that can be added to the knowledge base.";
  return schema;
}

/** The schema as it is committed in schema.graphql. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}

const handOut: GraphQLFieldResolver<Planned, unknown> = (parent, _args, _context, info) => planned(parent, info);

/**
 * Gives every field below the roots, and every interface and union, the one resolver for planned objects.
 * type-graphql's own would read by field name instead of response key, copy the arguments for every object, and
 * await the type of each.
 */
function resolveFromPlan(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = plannedType;
    if (!isObjectType(type) || type.name.startsWith("__") || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve = handOut;
  }
}
