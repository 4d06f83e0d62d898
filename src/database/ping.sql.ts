import sql from "sql-template-tag";

/** Asks nothing: any answer shows that the database answers. */
export const ping = sql`SELECT 1`;
