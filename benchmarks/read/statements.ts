import pg from "pg";

/** Counts the statements that Postgres runs for some work, by pg_stat_statements; BEGIN, COMMIT and SET are not counted. */
export async function countStatements(databaseUrl: string, work: () => Promise<void>): Promise<number> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query("SELECT pg_stat_statements_reset()");
    await work();
    const { rows } = await client.query<{ calls: string }>(`
      SELECT coalesce(sum(calls), 0) AS calls FROM pg_stat_statements
      WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND toplevel
        AND query NOT LIKE '%pg_stat_statements%' AND query !~* '^\\s*(BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE)\\M'`);
    return Number(rows[0]?.calls);
  } finally {
    await client.end();
  }
}
