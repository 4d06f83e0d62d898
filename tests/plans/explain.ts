import pg from "pg";
import { NamesStore } from "../../src/entity-resolution/names.store.ts";
import type { Database } from "../../src/database/client.ts";
import { planOf } from "../support/plan.ts";
import type { PlanNode } from "./scans.ts";

/**
 * How Postgres runs the statement of a query with one root field, and how many rows it reads: prepared, on a connection
 * with the product's settings, planned once or for these values as the product has it, and with what names mean in this base.
 */
export async function explain(
  database: Database,
  query: string,
  variables?: Record<string, unknown>,
): Promise<PlanNode> {
  const plan = await planOf(query, variables);
  const resolutions = await new NamesStore(database).resolve(plan.references, plan.needsCounts ? "ALL" : "RANKING");
  const { text, values, planning } = plan.statement(resolutions);
  const connection = await database.pool.connect();
  try {
    await connection.query(`SET plan_cache_mode = ${planning === "ONCE" ? "force_generic_plan" : "force_custom_plan"}`);
    await connection.query(`PREPARE question AS ${text}`);
    // EXPLAIN of the text itself would plan it for these values, where the product has it planned for all.
    const execute = values.length === 0 ? "question" : `question (${values.map(literal).join(", ")})`;
    const { rows } = await connection.query<{ "QUERY PLAN": readonly [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE ${execute}`,
    );
    const [row] = rows;
    if (row === undefined) throw new Error("EXPLAIN gave no plan");
    return row["QUERY PLAN"][0].Plan;
  } finally {
    // With its prepared statement and its setting.
    connection.release(true);
  }
}

function literal(value: unknown): string {
  if (value === null) return "NULL";
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((item) => JSON.stringify(item)).join(",")}}`);
  return pg.escapeLiteral(typeof value === "string" ? value : JSON.stringify(value));
}
