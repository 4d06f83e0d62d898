import sql, { type Sql } from "sql-template-tag";

/** The migrations that Prisma's own table holds, a failed one without its checksum. A handful of rows. */
export const appliedMigrations = (): Sql => sql`
  SELECT migration_name AS name, CASE WHEN finished_at IS NULL THEN 'failed' ELSE checksum END AS checksum
  FROM _prisma_migrations
  WHERE rolled_back_at IS NULL`;

/** Those of these extensions that aren't installed on the server: rows { name }. */
export const missingExtensions = (names: readonly string[]): Sql => sql`
  SELECT name FROM unnest(${names}::text[]) AS wanted (name)
  WHERE name NOT IN (SELECT name FROM pg_available_extensions) ORDER BY name`;
