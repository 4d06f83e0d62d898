import "reflect-metadata";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ArticleResolver } from "./articles/article.resolver.ts";
import { MentionResolver } from "./articles/mention.resolver.ts";
import { CountryResolver } from "./countries/country.resolver.ts";
import { AuditResolver } from "./curation/audit.resolver.ts";
import { CurationResolver } from "./curation/curation.resolver.ts";
import { EntityResolver } from "./entities/entity.resolver.ts";
import { SpeakerResolver } from "./entities/speaker.resolver.ts";
import { EventResolver } from "./events/event.resolver.ts";
import { authorize } from "./graphql/authorize.ts";
import { NodeResolver } from "./graphql/node.resolver.ts";
import { IngestResolver } from "./ingest/ingest.resolver.ts";
import { ResolutionResolver } from "./entity-resolution/resolution.resolver.ts";
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
  AuditResolver,
  CountryResolver,
  CurationResolver,
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

/**
 * The GraphQL schema. Only root fields have something to resolve: they read all that is selected below them through
 * `Context.knowledge` (see execution/execute.ts).
 */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, authChecker: authorize });
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
