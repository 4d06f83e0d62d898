import { LRUCache } from "lru-cache";

/** What is kept takes memory here and in every connection, and anybody can make up long questions. */
const maxText = 50_000;

/**
 * Names under which Postgres keeps the plans of prepared statements, one a text: those of the `limit` texts that were last
 * asked. The empty name keeps nothing. A name is never given to another text.
 */
export function statementNames(limit: number): (text: string) => string {
  const names = new LRUCache<string, string>({ max: limit });
  let last = 0;
  return (text) => {
    if (text.length > maxText) return "";
    const known = names.get(text);
    if (known !== undefined) return known;
    last += 1;
    const name = `s${last}`;
    names.set(text, name);
    return name;
  };
}

/**
 * Notes the names that each connection was given. Every one costs memory in Postgres as long as the connection lives, also
 * when nobody uses it any more: says when a connection has had more than `most`, and had better be closed.
 */
export function preparedStatementBudget(most: number): (connection: object, name: string) => boolean {
  const used = new WeakMap<object, Set<string>>();
  return (connection, name) => {
    const names = used.get(connection);
    if (names !== undefined) return names.add(name).size > most;
    used.set(connection, new Set([name]));
    return false;
  };
}
