import sql, { type Sql } from "sql-template-tag";

/**
 * The people of countries: nationals, and those who hold or held an office of one, as "German Chancellor Angela Merkel"
 * in an article tells. Rows { id }, some of them twice. Indexes person_nationality_id_idx and role_country_id_idx.
 */
export const peopleOfCountries = (countries: Sql): Sql => sql`
  SELECT entity_id AS id FROM person WHERE nationality_id = ANY (${countries})
  UNION ALL SELECT person_id FROM role WHERE country_id = ANY (${countries})`;
