import type { GraphQLResolveInfo } from "graphql";
import type { Knowledge } from "./graphql/context.ts";
import type { Interruption } from "./graphql/interruption.ts";
import { NamesStore } from "./names/names.store.ts";
import type { Database } from "./persistence/client.ts";
import type { DataVersion } from "./persistence/data-version.ts";
import { knowledgeRules } from "./persistence/rules.ts";
import { type Plan, planRoot } from "./selection/plan.ts";
import { Plans } from "./selection/plans.ts";
import type { FieldRule } from "./selection/planner.ts";
import { type SelectedField, selectionOf } from "./selection/selection.ts";

/** Answers root fields from Postgres: select, plan, resolve names, one statement, read. */
export class KnowledgeStore implements Knowledge {
  private readonly database: Pick<Database, "query">;
  private readonly version: DataVersion | null;
  private readonly names: NamesStore;
  private readonly plans = new Plans((info) => planRoot(selectionOf(info), knowledgeRules));

  /** With a version of the data, what names mean is remembered as long as that does not change. */
  constructor(database: Pick<Database, "query">, version: DataVersion | null = null) {
    this.database = database;
    this.version = version;
    this.names = new NamesStore(database, version);
  }

  async read(info: GraphQLResolveInfo, interruption?: Interruption): Promise<unknown> {
    return await this.answer(this.plans.of(info), interruption);
  }

  /** The same knowledge, for somebody who may leave: what is read for them is stopped then. */
  until(interruption: Interruption): Knowledge {
    return { read: (info) => this.read(info, interruption) };
  }

  /**
   * Answers a mutation: does the work, then reads what is selected of its outcome. A selection that cannot be answered is
   * refused before; `pending` stands for the outcome until then.
   */
  async readAfter<Outcome>(
    info: GraphQLResolveInfo,
    ruleOf: (outcome: Outcome) => FieldRule,
    pending: Outcome,
    work: (root: SelectedField) => Promise<Outcome>,
  ): Promise<unknown> {
    const selection = selectionOf(info);
    await this.names.resolve(planRoot(selection, knowledgeRules, ruleOf(pending)).references, "RANKING");
    const outcome = await work(selection).finally(() => this.version?.written());
    return await this.answer(planRoot(selection, knowledgeRules, ruleOf(outcome)));
  }

  private async answer(plan: Plan, interruption?: Interruption): Promise<unknown> {
    const counting = plan.readsCounts ? "ALL" : "RANKING";
    const resolutions = await this.names.resolve(plan.references, counting, interruption);
    const [row] = await this.database.query(plan.statement(resolutions), interruption);
    return plan.read((row as { readonly data: unknown } | undefined)?.data ?? null, resolutions);
  }
}
