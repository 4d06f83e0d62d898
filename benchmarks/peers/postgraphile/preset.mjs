import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { jsonPgSmartTags } from "postgraphile/utils";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

// What it cannot see: Prisma makes slugs unique by an index, where PostGraphile looks for a constraint, and it offers
// filters and orders for indexed columns alone.
const tags = jsonPgSmartTags({
  version: 1,
  config: {
    class: { "public.entity": { tags: { unique: "slug" } } },
    attribute: {
      "public.article.published_at": { tags: { behavior: "+filterBy" } },
      "public.entity.name": { tags: { behavior: "+filterBy" } },
      "public.quote.status": { tags: { behavior: "+filterBy" } },
      "public.quote_about.status": { tags: { behavior: "+filterBy" } },
      "public.quote_about.position": { tags: { behavior: "+orderBy" } },
    },
  },
});

/** PostGraphile as in production, read-only, over the tables and the functions beside them. */
export const presetOf = (connectionString) => ({
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
  plugins: [tags],
  pgServices: [makePgService({ connectionString, schemas: ["public", "peers"], poolConfig: { max: 10 } })],
  schema: { connectionFilterRelations: true, defaultBehavior: "-insert -update -delete -mutationField" },
  grafast: { explain: false },
  grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false, watch: false },
});
