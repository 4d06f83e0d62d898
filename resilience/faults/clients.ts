import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { memoryOf } from "../../benchmarks/read/memory.ts";
import { withServer } from "../../tests/support/server.ts";
import { faultArticle } from "./articles.ts";
import type { Question } from "./ask.ts";
import { type Fault, underLoad } from "./trial.ts";

const clients = 20;
const leavers = 300;
const maxRssMb = 600;
/** Longer than the service keeps connections that nobody uses, of clients and to the database. */
const idleMs = 12_000;
const bodyBytes = 900_000;

/** What clients can do. */
export const clientFaults: readonly Fault[] = [
  {
    name: "same-article",
    title: "the same article from 20 clients at once",
    how: `${clients} clients hand in the same article at the same moment, five times; it has to be new once, and every client gets its one id`,
    happen: underLoad(async ({ stage, load, problem }) => {
      const first = stage.articlesFrom();
      for (let n = first; n < first + 5; n += 1) {
        const answers = await Promise.all(Array.from({ length: clients }, () => load.store(n)));
        const payloads = answers.map(({ data }) => (data as Payload | null)?.ingestArticle);
        const ids = new Set(payloads.map((payload) => payload?.article?.id));
        const created = payloads.filter((payload) => payload?.created === true).length;
        if (ids.size !== 1 || created !== 1) problem(`article ${n}: ${ids.size} ids, new ${created} times`);
      }
    }),
  },
  {
    name: "leaving",
    title: "clients that leave",
    how: `${leavers} clients break off within 30 ms, two thirds of them readers of long lists, the others writers; connections and open files must not pile up`,
    happen: underLoad(async ({ stage, scene, load, asking, service, over, problem, note }) => {
      await load.put({ kind: "READ", query: longList, variables: { first: 100 }, fault: () => null });
      const before = openFiles(service().pid);
      const first = stage.articlesFrom();
      const body = (at: number) =>
        at % 3 === 0
          ? { query: storing, variables: { input: faultArticle(first + at) } }
          : { query: longList, variables: { first: 100 - (at % 50) } };
      for (let at = 0; at < leavers; at += 1) {
        void fetch(asking.url, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: asking.authorization },
          body: JSON.stringify(body(at)),
          signal: AbortSignal.timeout(1 + (at % 30)),
        }).catch(() => {});
        await sleep(10);
      }
      await over();
      await load.stop();
      await sleep(idleMs);
      const after = openFiles(service().pid);
      const { rows } = await withServer(scene.databaseUrl, (client) =>
        client.query<{ busy: number }>(
          `SELECT count(*)::int AS busy FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
        ),
      );
      if (after > before + 20) problem(`${after} open files, ${before} before`);
      if (rows[0]?.busy !== 0) problem(`${rows[0]?.busy} connections still at work`);
      note(`open files ${before} before, ${after} after`);
    }),
  },
  {
    name: "large",
    title: "a result too large for memory",
    how: `the base holds 100 articles of ${bodyBytes / 1_000} kB; ${clients} clients at once ask for 5 and more of them, for 10, 20 and 80, up to 90 MB each; they may be refused, but the service must stay below ${maxRssMb} MB`,
    happen: underLoad(async ({ scene, load, service, over, problem, note }) => {
      await withServer(scene.databaseUrl, (client) => client.query(fillWithLongArticles));
      for (const size of [5, 10, 20, 80]) {
        await Promise.all(Array.from({ length: clients }, (_, at) => load.put(bodiesQuestion(size + at))));
      }
      await over();
      const { most } = memoryOf(service().pid);
      note(`${most} MB at most`);
      if (most > maxRssMb) problem(`${most} MB of memory`);
    }),
  },
];

interface Payload {
  readonly ingestArticle?: { readonly created: boolean; readonly article?: { readonly id: string } | null };
}

const storing = "mutation Store($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } } }";
const longList =
  "query Long($first: Int!) { articles(first: $first) { nodes { headline body quotes(first: 5) { nodes { text speaker { name } about(first: 5) { nodes { name } } } } } } }";

/** Different numbers are different questions, none of which is remembered for another. */
function bodiesQuestion(first: number): Question {
  return {
    kind: "READ",
    query: "query Bodies($first: Int!) { articles(first: $first) { nodes { body } } }",
    variables: { first },
    fault: (data) => {
      const { articles } = data as { readonly articles: { readonly nodes: readonly unknown[] } };
      return articles.nodes.length === first ? null : `${articles.nodes.length} articles instead of ${first}`;
    },
  };
}

const openFiles = (pid: number) => readdirSync(`/proc/${pid}/fd`).length;

const fillWithLongArticles = `
  INSERT INTO article (key, origin, origin_hash, headline, body, language, published_at, published_precision, retrieved_at,
    byline, content_hash, word_count)
  SELECT md5(n::text), 'long:' || n, '', 'Long ' || n, repeat('word ', ${bodyBytes / 5}), 'en', now() + interval '1 day', 'DAY',
    now(), '{}', md5(n::text), ${bodyBytes / 5}
  FROM generate_series(1, 100) AS n`;
