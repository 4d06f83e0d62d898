import sql, { type Sql } from "sql-template-tag";

/** Rows that the statement itself adds: from which CTE, the key under which one is found, and what is wanted of it as JSON. */
interface Added {
  readonly from: Sql;
  readonly key: Sql;
  readonly value: Sql;
}

/**
 * Joins rows that the same statement adds, as `added.value`. They are in no index yet, and without hash joins
 * (forceIndexScans) a plain join would compare every row with every other: a JSON object takes the place of the hash table.
 */
export const joinAdded = ({ from, key, value }: Added, wanted: Sql): Sql => sql`
  CROSS JOIN LATERAL (
    SELECT value FROM (SELECT (SELECT jsonb_object_agg(${key}, ${value}) FROM ${from}) -> ${wanted} AS value OFFSET 0) found
    WHERE value IS NOT NULL
  ) added`;
