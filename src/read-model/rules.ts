import type { Rules } from "../planner/planner.ts";
import { articleRules } from "./article.sql.ts";
import { auditRules } from "./audit.sql.ts";
import { curationRules } from "./curation-payload.sql.ts";
import { entityTypeOf } from "./entity-by.sql.ts";
import { entityRules } from "./entity.sql.ts";
import { ingestRules } from "./ingest-payload.sql.ts";
import { mentionRules } from "./mention.sql.ts";
import { queryFields } from "./query.sql.ts";
import { aggregateRules } from "./quotes/quote-aggregates.sql.ts";
import { quoteRules } from "./quotes/quote.sql.ts";
import { statementRules } from "./quotes/statement-graph.sql.ts";

/** How every GraphQL type is read: the only place where the planner learns about tables. */
export const knowledgeRules: Rules = {
  types: {
    Query: { fields: queryFields },
    ...entityRules,
    ...articleRules,
    ...mentionRules,
    ...quoteRules,
    ...aggregateRules,
    ...statementRules,
    ...ingestRules,
    ...auditRules,
    ...curationRules,
  },
  kindOf: entityTypeOf,
};
