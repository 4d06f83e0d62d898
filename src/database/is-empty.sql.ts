import sql from "sql-template-tag";

/** Whether the knowledge base holds no entity and no article. */
export const isEmpty = sql`SELECT NOT EXISTS (SELECT FROM entity) AND NOT EXISTS (SELECT FROM article) AS "isEmpty"`;
