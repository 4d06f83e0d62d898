import sql, { type Sql } from "sql-template-tag";
import type { AuditFilter } from "../curation/audit.args.ts";
import type { AuditAction } from "../curation/audit.type.ts";
import { connection } from "../planner/connection.ts";
import type { ObjectRules } from "../planner/planner.ts";
import { argument } from "../planner/selection.ts";
import { asTime, column } from "../planner/rule-builders.ts";
import { all, within } from "./filter.sql.ts";

/** An entry of the audit log. */
export interface AuditRow {
  readonly actorId: number;
  readonly actorName: string;
  readonly action: AuditAction;
  readonly targetType: string;
  readonly targetId: string;
  readonly reason: string | null;
  readonly before: object | null;
  readonly after: object | null;
}

/** Adds an entry, dated by the clock and not the transaction, so that transactions that waited for each other are in order. */
export const insertAuditEntry = (row: AuditRow): Sql => sql`
  INSERT INTO audit_entry (at, actor_id, actor_name, action, target_type, target_id, reason, before, after)
  VALUES (clock_timestamp(), ${row.actorId}, ${row.actorName}, ${row.action}::audit_action, ${row.targetType},
    ${row.targetId}, ${row.reason}, ${row.before && JSON.stringify(row.before)}::jsonb,
    ${row.after && JSON.stringify(row.after)}::jsonb)`;

/** Latest change first: index audit_entry_at_id_idx or, for one target, audit_entry_target_id_at_id_idx. */
export const auditLog = connection({
  list: (_, field, planner) => {
    const row = planner.row();
    const { actor, action, target, at } = argument<AuditFilter>(field, "filter") ?? {};
    planner.needsCustomPlan = true;
    return {
      row,
      from: sql`audit_entry ${row.self}`,
      where: all([
        ...(actor ? [sql`${row.self}.actor_name = ANY (${actor}::text[])`] : []),
        ...(action ? [sql`${row.self}.action = ANY (${action}::audit_action[])`] : []),
        ...(typeof target === "string" ? [sql`${row.self}.target_id = ${target}`] : []),
        ...within(sql`${row.self}.at`, at, "filter.at"),
      ]),
      order: {
        tag: "AuditEntry",
        direction: "DESC",
        keys: [
          { sql: sql`${row.self}.at`, type: "timestamptz" },
          { sql: sql`${row.self}.id`, type: "int4" },
        ],
      },
    };
  },
});

export const auditRules: Readonly<Record<string, ObjectRules>> = {
  AuditEntry: {
    fields: {
      number: column("id"),
      at: column("at", asTime),
      actor: column("actor_name"),
      actorKey: column("actor_id"),
      action: column("action"),
      targetType: column("target_type"),
      target: column("target_id"),
      reason: column("reason"),
      before: column("before"),
      after: column("after"),
    },
  },
};
