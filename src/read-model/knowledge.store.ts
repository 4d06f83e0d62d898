import type { GraphQLResolveInfo } from "graphql";
import type { Knowledge } from "../graphql/context.ts";
import type { Recorded } from "../idempotency/claim.ts";
import { NamesStore } from "../entity-resolution/names.store.ts";
import type { Database } from "../database/client.ts";
import type { DataVersion } from "../database/data-version.ts";
import { knowledgeRules } from "./rules.ts";
import { type Plan, planRoot } from "../planner/plan.ts";
import type { FieldRule } from "../planner/planner.ts";
import type { RootInfo } from "../planner/root-info.ts";
import { type SelectedField, selectionOf } from "../planner/selection.ts";

/** Resolves root fields from Postgres: select, plan, resolve names, run one statement, read. */
export class KnowledgeStore implements Knowledge {
  private readonly database: Pick<Database, "query">;
  private readonly version: DataVersion | null;
  private readonly names: NamesStore;

  /**
   * With a data version, names are cached for as long as it does not change. The cache can be shared with another store.
   */
  constructor(
    database: Pick<Database, "query">,
    version: DataVersion | null = null,
    names: NamesStore = new NamesStore(database, version),
  ) {
    this.database = database;
    this.version = version;
    this.names = names;
  }

  /** A store with the same cache that queries through another handle of the same database. */
  withDatabase(database: Pick<Database, "query">): KnowledgeStore {
    return new KnowledgeStore(database, this.version, this.names);
  }

  async read(info: RootInfo): Promise<unknown> {
    return await this.answer((info.plan ??= planRoot(selectionOf(info), knowledgeRules)));
  }

  /**
   * Does the work of a mutation, then reads what is selected of its outcome. `pending` stands for the outcome until then, so
   * that an invalid selection is rejected before anything is written. Called by `runMutation` alone.
   */
  async readAfter<Outcome>(
    info: GraphQLResolveInfo,
    ruleOf: (outcome: Outcome) => FieldRule,
    pending: Outcome,
    work: (field: SelectedField) => Promise<Recorded<Outcome>>,
  ): Promise<unknown> {
    const selection = selectionOf(info);
    await this.names.resolve(planRoot(selection, knowledgeRules, ruleOf(pending)).references, "RANKING", this.database);
    const outcome = await work(selection).finally(() => this.version?.invalidate());
    return await this.answer(planRoot(selection, knowledgeRules, ruleOf(outcome)));
  }

  private async answer(plan: Plan): Promise<unknown> {
    const resolutions = await this.names.resolve(plan.references, plan.needsCounts ? "ALL" : "RANKING", this.database);
    const [row] = await this.database.query(plan.statement(resolutions));
    return plan.read(row?.data ?? null, resolutions);
  }
}
