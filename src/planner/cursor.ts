import { KnowledgeError } from "../errors.ts";
import { unstorableCharacter } from "../shared/text.ts";

/** The Postgres types that a key of an order can have. */
export type KeyType = "timestamptz" | "int4" | "float8" | "text";
export type KeyValue = string | number;

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00:00$/;

const fits: Readonly<Record<KeyType, (value: unknown) => boolean>> = {
  timestamptz: (value) =>
    typeof value === "string" &&
    (/^-?infinity$/.test(value) || (timestamp.test(value) && isOnTheCalendar(value) && !value.startsWith("0000"))),
  int4: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  float8: (value) => typeof value === "number" && Number.isFinite(value),
  text: (value) => typeof value === "string" && unstorableCharacter(value) === null,
};

// The parser of dates takes a 30th of February for one of March, and hour 24 for midnight.
function isOnTheCalendar(time: string): boolean {
  const date = new Date(time);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === time.slice(0, 19);
}

/** An opaque place in a list: the key of a row under the order that `tag` names. */
export function encodeCursor(tag: string, key: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([tag, ...key])).toString("base64url");
}

/** The key in a cursor. Refuses what `encodeCursor` did not make for this tag and these types. */
export function decodeCursor(argument: string, cursor: string, tag: string, types: readonly KeyType[]): KeyValue[] {
  const [foundTag, ...key] = parse(argument, cursor);
  if (foundTag !== tag) throw badCursor(argument, `belongs to another list or order (${String(foundTag)})`);
  if (key.length !== types.length || !types.every((type, at) => fits[type](key[at]))) {
    throw badCursor(argument, "does not hold a place in this list");
  }
  return key as KeyValue[];
}

function parse(argument: string, cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(value) && typeof value[0] === "string" && value[0].length < 50) return value;
  } catch {
    // Falls through to the one error for all that is no cursor.
  }
  throw badCursor(argument, "is no cursor");
}

function badCursor(argument: string, reason: string): KnowledgeError {
  const message = `The cursor in "${argument}" ${reason}. Take it from the pageInfo or edges of the same field and order.`;
  return new KnowledgeError("BAD_CURSOR", message);
}
