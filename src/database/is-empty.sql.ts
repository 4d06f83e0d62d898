import sql from "sql-template-tag";
import type { Statement } from "../shared/statement.ts";

/** Whether the knowledge base holds no entity and no article. */
export const isEmpty: Statement<{ readonly isEmpty: boolean }> =
  sql`SELECT NOT EXISTS (SELECT FROM entity) AND NOT EXISTS (SELECT FROM article) AS "isEmpty"`;
