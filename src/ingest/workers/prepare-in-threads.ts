import { availableParallelism } from "node:os";
import { MessageChannel } from "node:worker_threads";
import { KnowledgeError } from "../../errors.ts";
import type { FindEntities, PrepareArticles, Preparation } from "../prepare-articles.ts";
import type { FoundArticle } from "../prepared-article.ts";
import type { PrepareTask } from "./prepare-worker.ts";
import { moduleBeside, openWorkerPool } from "./worker-pool.ts";

/** A server has one core for its own thread. */
const maxThreads = Math.max(1, availableParallelism() - 1);
/** Beyond this many waiting articles a client is better told to retry. */
const maxQueue = 100;
/** A thread holds some 100 MB. */
const idleTimeoutMs = 30_000;

export interface PreparingThreads {
  readonly prepare: PrepareArticles;
  close(): Promise<void>;
}

/** Prepares articles in threads, so that reading a long one doesn't delay other requests. */
export function openPreparingThreads(): PreparingThreads {
  const module = moduleBeside(import.meta.url, "prepare-worker");
  const pool = openWorkerPool({ module, maxThreads, maxQueue, idleTimeoutMs });

  async function run(articles: readonly FoundArticle[], findEntities: FindEntities): Promise<readonly Preparation[]> {
    if (pool.queueSize >= maxQueue)
      throw new KnowledgeError(
        "SERVICE_UNAVAILABLE",
        "Too many articles are waiting to be read; try again in a second.",
      );
    const { port1: ours, port2: port } = new MessageChannel();
    let failure: unknown;
    ours.on("message", (names: readonly string[]) => {
      void findEntities(names).then(
        (entities) => ours.postMessage(entities),
        (error: unknown) => {
          failure = error;
          ours.postMessage(null);
        },
      );
    });
    const task: PrepareTask = { articles, port };
    try {
      return (await pool.run(task, { name: "prepareInThread", transferList: [port] })) as readonly Preparation[];
    } catch (error) {
      throw failure ?? error;
    } finally {
      ours.close();
    }
  }

  return {
    prepare: async function* prepare(articles, findEntities) {
      if (articles.length > 0) yield* await run(articles, findEntities);
    },
    close: () => pool.destroy(),
  };
}
