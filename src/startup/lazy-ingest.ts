import type { IngestService } from "../graphql/context.ts";
import type { KnowledgeStore } from "../read-model/knowledge.store.ts";
import type { Database } from "../database/client.ts";
import type { Metrics } from "../observability/metrics.ts";

type IngestThrough = (knowledge: KnowledgeStore, database: Pick<Database, "query" | "transaction">) => IngestService;

export interface LazyIngest {
  /** The ingest service on these connections. */
  readonly through: IngestThrough;
  close(): Promise<void>;
}

/** Loads ingestion and starts its threads with the first article: a server that is only read from needs neither. */
export function lazyIngest(metrics: Pick<Metrics, "articles"> | null): LazyIngest {
  let loaded: ReturnType<typeof load> | undefined;
  return {
    through: (knowledge, database) => ({
      ingest: async (...args) => {
        const { through } = await (loaded ??= load(metrics));
        return await through(knowledge, database).ingest(...args);
      },
    }),
    close: async () => await (await loaded)?.close(),
  };
}

async function load(metrics: Pick<Metrics, "articles"> | null): Promise<LazyIngest> {
  const [{ createIngest }, { countedIngest }, { createIngestService }, { openPreparingThreads }, reader] =
    await Promise.all([
      import("../ingest/ingest.ts"),
      import("../ingest/counted-ingest.ts"),
      import("../ingest/ingest-service.ts"),
      import("../ingest/workers/prepare-in-threads.ts"),
      import("../extraction/language.ts"),
    ]);
  const { prepare, close } = openPreparingThreads();
  const onIngest = (outcomes: readonly string[], seconds: number) => metrics?.articles(outcomes, seconds);
  return {
    through: (knowledge, database) =>
      createIngestService({ knowledge, reader, ingest: countedIngest(createIngest({ database, prepare }), onIngest) }),
    close,
  };
}
