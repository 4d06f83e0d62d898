import sql, { raw, type Sql } from "sql-template-tag";
import { integer } from "./constant.ts";
import { listOf } from "./output.ts";
import { sizeOf } from "./page.ts";
import type { FieldRule, Row } from "./planner.ts";
import type { SelectedField } from "./selection.ts";

type Read = (value: unknown) => unknown;
const asIs: Read = (value) => value;

/** SQL of one value of a row, read as it comes unless told. */
export function value(expression: (row: Row) => Sql, read: Read = asIs): FieldRule {
  return (row) => ({ sql: expression(row), read: (found) => (found === null ? null : read(found)) });
}

/** A column of the row. */
export function column(name: string, read: Read = asIs): FieldRule {
  const column = raw(name);
  return value((row) => sql`${row.self}.${column}`, read);
}

/** A column of the row's own kind. */
export function detailColumn(name: string, read: Read = asIs): FieldRule {
  const column = raw(name);
  return value((row) => sql`${row.detail}.${column}`, read);
}

/** An object made of the row's own columns. */
export const sameRow: FieldRule = (row, field, planner) => planner.object(field, row);

/** A timestamptz as Postgres writes it into JSON, as a DateTime is written: in UTC, to the millisecond. */
export const asTime: Read = (found) => {
  const time = String(found);
  // Nearly all are whole seconds; this is a tenth of the work.
  return wholeSecond.test(time) ? `${time.slice(0, -utc.length)}.000Z` : new Date(time).toISOString();
};

const utc = "+00:00";
const wholeSecond = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;

/** The one row of `table` for which `on` holds, or null. */
export function one(table: string, on: (parent: Row, row: Row) => Sql): FieldRule {
  return (parent, field, planner) => {
    const row = planner.row();
    const object = planner.object(field, row);
    return {
      sql: sql`(SELECT ${object.sql} FROM ${raw(table)} ${row.self} WHERE ${on(parent, row)})`,
      read: object.read,
    };
  };
}

/** All rows after FROM, in order; never null. */
export function many(rest: (parent: Row, row: Row, field: SelectedField) => Sql): FieldRule {
  return (parent, field, planner) => {
    const row = planner.row();
    return listOf(planner.object(field, row), sql`FROM ${rest(parent, row, field)}`);
  };
}

/** The first rows after FROM, as many as the field's argument `first` says; never null. */
export function top(rest: (parent: Row, row: Row, field: SelectedField) => Sql): FieldRule {
  return (parent, field, planner) =>
    many((...args) => sql`${rest(...args)} LIMIT ${integer(sizeOf("first", field.args["first"]))}`)(
      parent,
      field,
      planner,
    );
}
