import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { BadUserInputError } from "../errors.ts";
import { decodeCursor, type KeyType, type KeyValue } from "./cursor.ts";

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** One value that rows are ordered by. */
export interface Key {
  readonly sql: Sql;
  readonly type: KeyType;
  /** What the key is in all rows, where that is known: an index on the other keys then has them in order. */
  readonly fixed?: KeyValue;
}

/** A total order of rows: the last key is unique. All keys run in the same direction. */
export interface KeyOrder {
  readonly direction: "ASC" | "DESC";
  readonly keys: readonly Key[];
}

/** The order of a list. */
export interface Order extends KeyOrder {
  /** Names the kind of list and its order in cursors. */
  readonly tag: string;
}

/** Which rows of a list a caller wants. */
export interface Page {
  readonly size: number;
  /** Taken from the end. */
  readonly backward: boolean;
  readonly after: readonly KeyValue[] | null;
  readonly before: readonly KeyValue[] | null;
}

/** What a cursor says of its list: one of another kind of list, order or direction is refused. */
export function cursorTag({ tag, direction }: Order): string {
  return `${tag} ${direction}`;
}

/** The page that Relay's arguments ask for. Throws KnowledgeError. */
export function pageOf(args: Readonly<Record<string, unknown>>, order: Order): Page {
  const { first, last, after, before } = args;
  if (isGiven(first) && isGiven(last)) {
    throw new BadUserInputError('Give "first" or "last", not both: a page starts from one end of the list.');
  }
  const types = order.keys.map((key) => key.type);
  const place = (argument: string, cursor: unknown) =>
    typeof cursor === "string" ? decodeCursor(argument, cursor, cursorTag(order), types) : null;
  return {
    size: isGiven(last) ? sizeOf("last", last) : sizeOf("first", first),
    backward: isGiven(last),
    after: place("after", after),
    before: place("before", before),
  };
}

/** A page size or list length from 1 to 100, 20 when not given. */
export function sizeOf(argument: string, value: unknown): number {
  if (!isGiven(value)) return defaultPageSize;
  if (typeof value === "number" && value >= 1 && value <= maxPageSize) return value;
  throw new BadUserInputError(
    `"${argument}: ${String(value)}" is out of range: ask for 1 to ${maxPageSize} at a time.`,
  );
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Rows that stand after (or before) a key under the order; the row of the key itself only with `orAt`. */
export function beyond(order: KeyOrder, side: "after" | "before", key: readonly KeyValue[], orAt = false): Sql {
  const ascending = (order.direction === "ASC") === (side === "after");
  const [first, ...others] = order.keys;
  const [value, ...values] = key;
  if (first?.fixed !== undefined && value !== undefined) {
    if (first.fixed === value) return beyond({ ...order, keys: others }, side, values, orAt);
    return raw(String(first.fixed > value === ascending));
  }
  const comparison = raw((ascending ? ">" : "<") + (orAt ? "=" : ""));
  const bound = key.map((part, at) => sql`${part}::${raw(order.keys[at]?.type ?? "text")}`);
  return sql`(${join(order.keys.map((part) => part.sql))}) ${comparison} (${join(bound)})`;
}

/** `AND` rows stand between the cursors of a page; nothing when it has none. */
export function bounds(order: KeyOrder, { after, before }: Page): Sql {
  return sql`${after === null ? empty : sql` AND ${beyond(order, "after", after)}`}${
    before === null ? empty : sql` AND ${beyond(order, "before", before)}`
  }`;
}

/** The ORDER BY list, from the end when paging backward. */
export function orderBy(order: KeyOrder, backward: boolean): Sql {
  const direction = raw((order.direction === "ASC") === backward ? "DESC" : "ASC");
  const keys = order.keys.filter(({ fixed }) => fixed === undefined);
  return join(keys.map((key) => sql`${key.sql} ${direction}`));
}
