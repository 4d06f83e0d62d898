import sql, { type Sql } from "sql-template-tag";

/**
 * The people of countries: nationals and present or former holders of offices, also those that articles state ("German
 * Chancellor Angela Merkel"). Rows { id } with duplicates. Indexes person_nationality_id_idx and role_country_id_idx.
 */
export const peopleOfCountries = (countries: Sql): Sql => sql`
  SELECT entity_id AS id FROM person WHERE nationality_id = ANY (${countries})
  UNION ALL SELECT person_id FROM role WHERE country_id = ANY (${countries})`;
