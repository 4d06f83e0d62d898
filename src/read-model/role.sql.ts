import sql, { type Sql } from "sql-template-tag";
import type { ObjectRules } from "../planner/planner.ts";
import { asTime, column, many, one, value } from "../planner/rule-builders.ts";
import { isoDay } from "./day.ts";
import { entityBy } from "./entity-by.sql.ts";

/** The offices of a person; stated ones only unless a better source has the same: index role_person_id_idx. */
export const rolesOfPerson = many((person, row, field) => {
  const day = isoDay(field.args["on"]);
  const held = day === null ? sql`` : sql` AND ${isHeldOn(row.self, day)}`;
  return sql`role ${row.self}
    WHERE ${row.self}.person_id = ${person.self}.id AND NOT (${row.self}.is_stated AND ${isSaidBetter(row.self)})${held}
    ORDER BY ${row.self}.start_date DESC NULLS LAST, lower(${row.self}.title), ${row.self}.id`;
});

/**
 * True if a stated office is also known from the seeds, or stated with its country or organization, or is a duplicate
 * (prisma/migrations explain how duplicates arise).
 */
const isSaidBetter = (role: Sql) => sql`EXISTS (
  SELECT FROM role other
  WHERE other.person_id = ${role}.person_id AND other.id <> ${role}.id AND lower(other.title) = lower(${role}.title)
    AND coalesce(${role}.country_id = other.country_id, ${role}.country_id IS NULL)
    AND coalesce(${role}.organization_id = other.organization_id, ${role}.organization_id IS NULL)
    AND (NOT other.is_stated OR (num_nonnulls(other.country_id, other.organization_id), -other.id)
      > (num_nonnulls(${role}.country_id, ${role}.organization_id), -${role}.id)))`;

// An article states who was in office at its publication; a year before and after is a guess.
const isHeldOn = (role: Sql, day: string) => sql`CASE
  WHEN ${role}.is_stated THEN EXISTS (
    SELECT FROM role_source WHERE role_id = ${role}.id
      AND stated_at BETWEEN ${day}::date - INTERVAL '1 year' AND ${day}::date + INTERVAL '1 year')
  ELSE coalesce(${role}.start_date <= ${day}::date, true) AND coalesce(${role}.end_date > ${day}::date, true) END`;

/** The first article that states an office: index role_source_role_id_stated_at_article_id_idx. */
const first = (role: Sql, column: Sql) => sql`(
  SELECT ${column} FROM role_source WHERE role_id = ${role}.id ORDER BY stated_at, article_id LIMIT 1)`;

export const roleRules: ObjectRules = {
  fields: {
    title: column("title"),
    country: entityBy(sql`country_id`),
    organization: entityBy(sql`organization_id`),
    startDate: column("start_date"),
    endDate: column("end_date"),
    article: one("article", (role, row) => sql`${row.self}.id = ${first(role.self, sql`article_id`)}`),
    statedAt: value((role) => first(role.self, sql`stated_at`), asTime),
  },
};
