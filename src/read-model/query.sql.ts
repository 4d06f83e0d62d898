import sql from "sql-template-tag";
import { BadUserInputError } from "../errors.ts";
import { type EntityKind, entityKinds } from "../entities/entity.ts";
import type { FieldRule, FieldRules } from "../planner/planner.ts";
import { articleConnection } from "./article-list.sql.ts";
import { auditLog } from "./audit.sql.ts";
import { isoDay } from "./day.ts";
import { entitiesOf, peopleOf } from "./entity-list.sql.ts";
import { nodeById, nodesByIds } from "./node.sql.ts";
import { quoteConnection } from "./quotes/quote-list.sql.ts";
import { resolution } from "./resolution.sql.ts";
import { search } from "./search.sql.ts";
import { statementGraph } from "./quotes/statement-graph.sql.ts";

/** The one entity of these kinds that a name means, or null. */
const entityByName =
  (kinds: readonly EntityKind[]): FieldRule =>
  (_, field, planner) => {
    const row = planner.row();
    const object = planner.object(field, row);
    const ids = planner.idsOf([{ argument: "ref", input: String(field.args["ref"]), kinds, policy: "ONE" }]);
    return {
      sql: sql`(SELECT ${object.sql} FROM entity ${row.self} WHERE ${row.self}.id = ANY (${ids}))`,
      read: object.read,
    };
  };

/** An article by its id or its URL: index article_key_key or article_url_key. */
const article: FieldRule = (root, field, planner) => {
  const { id, url } = field.args as { readonly id?: string | null; readonly url?: string | null };
  if (typeof id === "string" && typeof url !== "string") return nodeById("Article")(root, field, planner);
  if (typeof url !== "string" || typeof id === "string") {
    throw new BadUserInputError('Give "id" or "url" of the article: one of them, not both.');
  }
  const row = planner.row();
  const object = planner.object(field, row);
  return {
    sql: sql`(SELECT ${object.sql} FROM article ${row.self} WHERE ${row.self}.url = ${url})`,
    read: object.read,
  };
};

/** The meanings of a name. */
const resolve: FieldRule = (_, field, planner) => {
  const { name, kinds, on } = field.args as {
    readonly name: string;
    readonly kinds?: readonly EntityKind[] | null;
    readonly on?: Date | null;
  };
  if (name.trim() === "" || name.length > 500) {
    throw new BadUserInputError(`"name" has ${name.trim().length} characters: give a name of 1 to 500.`);
  }
  const day = isoDay(on);
  const reference = { argument: "name", input: name, kinds: kinds ?? entityKinds, policy: "ANY" } as const;
  // The name has to be resolved even if nothing of the entity is selected.
  const named = day === null ? reference : { ...reference, on: day };
  planner.refer([named]);
  return resolution(named, field, planner);
};

/** How each root field is read, with everything below it in one statement. */
export const queryFields: FieldRules = {
  node: nodeById(),
  nodes: nodesByIds,
  entity: entityByName(entityKinds),
  person: entityByName(["PERSON"]),
  people: peopleOf("all"),
  organization: entityByName(["ORGANIZATION"]),
  organizations: entitiesOf("ORGANIZATION"),
  country: entityByName(["COUNTRY"]),
  countries: entitiesOf("COUNTRY"),
  place: entityByName(["PLACE"]),
  topic: entityByName(["TOPIC"]),
  event: entityByName(["EVENT"]),
  article,
  articles: articleConnection("all"),
  quote: nodeById("Quote"),
  quotes: quoteConnection("all"),
  search,
  resolve,
  statementGraph,
  auditLog,
};
