import sql from "sql-template-tag";
import type { Statement } from "../shared/statement.ts";

/**
 * Which transactions a statement sees: two statements for which this is the same see the same data. On a replica, how
 * far it has replayed its primary's log.
 */
export const dataVersion: Statement<{ readonly version: string }> =
  sql`SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()::text
  ELSE pg_current_snapshot()::text END || ' ' || pg_postmaster_start_time()::text AS version`;
