import type { GraphQLResolveInfo } from "graphql";
import type { Knowledge } from "./graphql/context.ts";
import { NamesStore } from "./names/names.store.ts";
import type { Database } from "./persistence/client.ts";
import { knowledgeRules } from "./persistence/rules.ts";
import { planRoot } from "./selection/plan.ts";
import { selectionOf } from "./selection/selection.ts";

/** Answers root fields from Postgres: select, plan, resolve names, one statement, read. */
export class KnowledgeStore implements Knowledge {
  private readonly database: Pick<Database, "query">;
  private readonly names: NamesStore;

  constructor(database: Pick<Database, "query">) {
    this.database = database;
    this.names = new NamesStore(database);
  }

  async read(info: GraphQLResolveInfo): Promise<unknown> {
    const plan = planRoot(selectionOf(info), knowledgeRules);
    const resolutions = await this.names.resolve(plan.references, plan.readsCounts ? "ALL" : "RANKING");
    const [row] = await this.database.query(plan.statement(resolutions));
    return plan.read((row as { readonly data: unknown } | undefined)?.data ?? null, resolutions);
  }
}
