import sql from "sql-template-tag";

/**
 * Locks no row, but Postgres refuses it (25006) where a transaction may not write, as on a standby: the connection is
 * closed then, so that the next ping reaches the server that has taken over the address.
 */
export const ping = sql`SELECT FROM idempotency WHERE false FOR UPDATE`;
