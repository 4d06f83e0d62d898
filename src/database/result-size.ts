import type { Socket } from "node:net";
import type pg from "pg";
import { LimitError } from "../errors.ts";

const counts = new WeakMap<object, { bytes: number }>();

/**
 * Breaks a connection as soon as more bytes come over it for one statement: pg keeps all of a row before it gives any of it
 * away, and a few such answers at once would take the memory of all others. The statement rejects with a LimitError.
 */
export function limitResultSize(connection: pg.PoolClient, maxBytes: number): void {
  // pg does not say so in its types.
  const { stream } = (connection as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  const count = { bytes: 0 };
  counts.set(connection, count);
  stream.on("data", ({ length }: Buffer) => {
    count.bytes += length;
    if (count.bytes > maxBytes) stream.destroy(tooLarge(maxBytes));
  });
}

/** From here on bytes belong to another statement. */
export function resetResultSize(connection: pg.PoolClient): void {
  const count = counts.get(connection);
  if (count !== undefined) count.bytes = 0;
}

function tooLarge(maxBytes: number): LimitError {
  const megabytes = maxBytes / 1_000_000;
  return new LimitError(
    `The answer is larger than ${megabytes} MB, which is the limit. Ask for smaller pages with "first", or leave out long texts such as "body".`,
    { limit: "answerMegabytes", most: megabytes },
  );
}
