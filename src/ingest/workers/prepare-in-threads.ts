import { availableParallelism } from "node:os";
import { MessageChannel } from "node:worker_threads";
import type { Piscina } from "piscina";
import { KnowledgeError } from "../../errors.ts";
import type { FindEntities, PrepareArticles, Preparation } from "../prepare-articles.ts";
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

/**
 * Prepares articles in threads, so that reading a long one doesn't delay other requests. Threads that can't be started, or
 * that end without a task, fail the articles in progress; the next article starts new ones.
 */
export function openPreparingThreads(module = moduleBeside(import.meta.url, "prepare-worker")): PreparingThreads {
  const inProgress = new Set<(error: unknown) => void>();
  let pool: Piscina | undefined;

  function open(): Piscina {
    const opened = openWorkerPool({ module, maxThreads, maxQueue, idleTimeoutMs });
    // Without a listener the error would end the server, and waiting tasks would never end.
    opened.on("error", (error: unknown) => {
      pool = undefined;
      for (const reject of inProgress) reject(error);
      void opened.destroy();
    });
    return opened;
  }

  async function run(task: PrepareTask): Promise<readonly Preparation[]> {
    const threads = (pool ??= open());
    if (threads.queueSize >= maxQueue) {
      throw new KnowledgeError(
        "SERVICE_UNAVAILABLE",
        "Too many articles are waiting to be read; try again in a second.",
      );
    }
    return await new Promise((resolve, reject) => {
      inProgress.add(reject);
      threads
        .run(task, { name: "prepareInThread", transferList: [task.port] })
        .then(resolve, reject)
        .finally(() => inProgress.delete(reject));
    });
  }

  return {
    prepare: async function* prepare(articles, findEntities) {
      if (articles.length === 0) return;
      const lookup = answerLookups(findEntities);
      try {
        yield* await run({ articles, port: lookup.port });
      } catch (error) {
        throw lookup.failure ?? error;
      } finally {
        lookup.close();
      }
    },
    close: async () => await pool?.destroy(),
  };
}

/** A port for a thread that answers folded names with entities, or with null after a failure, which is kept. */
function answerLookups(findEntities: FindEntities) {
  const { port1: ours, port2: port } = new MessageChannel();
  const lookup = { port, failure: undefined as unknown, close: () => ours.close() };
  ours.on("message", (names: readonly string[]) => {
    void findEntities(names).then(
      (entities) => ours.postMessage(entities),
      (error: unknown) => {
        lookup.failure = error;
        ours.postMessage(null);
      },
    );
  });
  return lookup;
}
