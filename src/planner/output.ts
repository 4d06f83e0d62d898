import sql, { join, type Sql } from "sql-template-tag";
import type { Resolution, Reference } from "../entity-resolution/reference.ts";

/** What is known when the answer of the statement is read. */
export interface ReadContext {
  readonly resolutionOf: (reference: Reference) => Resolution;
}

/** Makes of a JSON value what stands in the answer: plain JSON too, serialized as its GraphQL type says. */
export type Reader = (value: unknown, bound: ReadContext) => unknown;

/** SQL of one JSON value, and how to read it. */
export interface Projection {
  readonly sql: Sql;
  readonly read: Reader;
  /** How many rows of a connection there are, read from the same value, where it counts each of them once. */
  readonly total?: Reader;
}

// Postgres takes at most 100 arguments to a function.
const maxArguments = 100;

/** The values of one JSON array, each found again by the number that `add` gave it. */
export class JsonSlots {
  private readonly values: Sql[] = [];
  private readonly unwrapsOne: boolean;

  /** `unwrapsOne`: one value stands by itself, without an array; then its null is not told from that of the whole. */
  constructor({ unwrapsOne = false }: { readonly unwrapsOne?: boolean } = {}) {
    this.unwrapsOne = unwrapsOne;
  }

  add(value: Sql): number {
    return this.values.push(value) - 1;
  }

  get sql(): Sql {
    const [only, ...others] = this.values;
    if (this.unwrapsOne && only !== undefined && others.length === 0) return only;
    if (this.values.length <= maxArguments) return jsonArray(this.values);
    const chunks: Sql[] = [];
    for (let at = 0; at < this.values.length; at += maxArguments) {
      chunks.push(jsonArray(this.values.slice(at, at + maxArguments)));
    }
    // Chunks of chunks serve 10,000 fields of one object; limits on documents come long before that.
    return jsonArray(chunks);
  }

  get(value: unknown, slot: number): unknown {
    if (this.unwrapsOne && this.values.length === 1) return value;
    const array = value as readonly unknown[];
    if (this.values.length <= maxArguments) return array[slot];
    return (array[Math.floor(slot / maxArguments)] as readonly unknown[])[slot % maxArguments];
  }
}

function jsonArray(values: readonly Sql[]): Sql {
  return values.length === 0 ? sql`'[]'::json` : sql`json_build_array(${join(values)})`;
}

/** Makes empty objects that can take these properties: the name of one may be any that GraphQL allows. */
export function objectsWith(keys: readonly string[]): () => Record<string, unknown> {
  // Anywhere else an assignment to it would set the prototype.
  if (keys.includes("__proto__")) return () => Object.create(null) as Record<string, unknown>;
  return () => ({});
}

/** One property of an object. */
export interface RecordPart {
  readonly key: string;
  readonly output: Projection;
  /** "Quote.text", when the schema promises that it is never null. */
  readonly promised?: string | null;
}

/** An object with one property a part, read from one JSON array; null stays null. */
export function record(parts: readonly RecordPart[]): Projection {
  const slots = new JsonSlots();
  const placed = parts.map(({ key, output, promised = null }) => ({
    key,
    promised,
    read: output.read,
    slot: slots.add(output.sql),
  }));
  const newObject = objectsWith(parts.map(({ key }) => key));
  return {
    sql: slots.sql,
    read: (value, bound) => {
      if (value === null) return null;
      const object = newObject();
      for (const { key, promised, read, slot } of placed) {
        const found = read(slots.get(value, slot), bound) ?? null;
        if (found === null && promised !== null) throw new Error(`${promised} is null, which its type rules out`);
        object[key] = found;
      }
      return object;
    },
  };
}

/** The rows of a FROM with everything after it, in their order, each read as `item`; never null. */
export function listOf(item: Projection, fromOrderLimit: Sql): Projection {
  return {
    sql: sql`(SELECT coalesce(json_agg(l.v), '[]') FROM (SELECT ${item.sql} AS v ${fromOrderLimit}) l)`,
    read: (value, bound) => (value as readonly unknown[]).map((row) => item.read(row, bound)),
  };
}

/** A list of which each row stands for `count` rows of a connection, and all of them for the whole. */
export function countedListOf(item: Projection, count: Sql, fromOrderLimit: Sql): Projection {
  return {
    sql: sql`(SELECT json_build_array(coalesce(sum(l.c), 0), coalesce(json_agg(l.v), '[]')) FROM (SELECT ${item.sql} AS v, ${count} AS c ${fromOrderLimit}) l)`,
    read: (value, bound) => (value as CountedList)[1].map((row) => item.read(row, bound)),
    total: (value) => (value as CountedList)[0],
  };
}

type CountedList = readonly [total: number, rows: readonly unknown[]];

/** A list of a known length, each place with an output of its own. */
export function jsonList(outputs: readonly Projection[]): Projection {
  const slots = new JsonSlots();
  const placed = outputs.map((output) => ({ output, slot: slots.add(output.sql) }));
  return {
    sql: slots.sql,
    read: (value, bound) => placed.map(({ output, slot }) => output.read(slots.get(value, slot), bound)),
  };
}

/** A value that needs nothing from the base but how names were understood. */
export function withoutRow(read: (bound: ReadContext) => unknown): Projection {
  return { sql: sql`NULL`, read: (_, bound) => read(bound) };
}

/** A value that needs nothing from the base. */
export function constant(value: unknown): Projection {
  return withoutRow(() => value);
}
