import type { GraphQLSchema } from "graphql";
import { type MadeUpQuery, madeUpQuery } from "./query.ts";

/** What a server said to a query. */
export interface Said {
  readonly status: number;
  readonly text: string;
}

export interface FuzzOptions {
  readonly schema: GraphQLSchema;
  readonly count: number;
  readonly seed: number;
  /** Ids that there are. */
  readonly ids: readonly string[];
  readonly ask: (query: MadeUpQuery) => Promise<Said>;
  readonly onProgress?: (asked: number) => void;
}

/** A query that the server did not answer as it should. */
export interface Failing extends MadeUpQuery {
  readonly seed: number;
  readonly what: string;
}

export interface Fuzzed {
  readonly failing: readonly Failing[];
  /** How many answers there were of each kind: data alone, or the code of the first error. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly slowestMs: number;
}

/** How long any operation may take, and what a busy machine adds. */
const maxMs = 5_500;

// None of these can come of a valid query to a server that is well.
const faults =
  /"code":"(INTERNAL_SERVER_ERROR|GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|SERVICE_UNAVAILABLE|QUERY_TIMEOUT)"/;

/** Asks many queries, four at a time; the first has the seed itself, the next one more, so that each can be had again. */
export async function fuzz({ schema, count, seed, ids, ask, onProgress = () => {} }: FuzzOptions): Promise<Fuzzed> {
  const failing: Failing[] = [];
  const kinds: Record<string, number> = {};
  let [next, slowestMs] = [0, 0];

  const askOne = async (own: number) => {
    const query = madeUpQuery(schema, own, ids);
    const started = performance.now();
    const { status, text } = await ask(query);
    const ms = performance.now() - started;
    slowestMs = Math.max(slowestMs, ms);
    const kind = /"errors":\[.*?"code":"(?<code>\w+)"/s.exec(text)?.groups?.["code"] ?? "data";
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    const fault = faults.exec(text)?.[1];
    const what =
      status >= 500 ? `status ${status}: ${text.slice(0, 500)}` : fault !== undefined ? text.slice(0, 500) : null;
    const late = ms > maxMs ? `took ${Math.round(ms)} ms` : null;
    const wrong = what ?? late;
    if (wrong !== null) failing.push({ ...query, seed: own, what: wrong });
  };
  const keepAsking = async () => {
    while (next < count) {
      const own = seed + next;
      next += 1;
      await askOne(own);
      if (next % 500 === 0) onProgress(next);
    }
  };
  await Promise.all(Array.from({ length: 4 }, keepAsking));
  return { failing, kinds, slowestMs };
}

/** Ids of all kinds, for queries that ask for one. */
export async function someIds(ask: (query: MadeUpQuery) => Promise<Said>): Promise<readonly string[]> {
  const query = `{
    quotes(first: 5) { nodes { id speaker { id } occurrences(first: 1) { nodes { id } } } }
    articles(first: 2) { nodes { id mentions(first: 2) { nodes { id } } } }
    countries(first: 2) { nodes { id } }
  }`;
  const { text } = await ask({ query, variables: {} });
  const ids = [...text.matchAll(/"id":"(?<id>[^"]+)"/g)].flatMap((match) => match.groups?.["id"] ?? []);
  if (ids.length < 10) throw new Error(`There are too few ids to ask for: ${text}`);
  return ids;
}
