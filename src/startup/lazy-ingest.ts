import type { IngestService } from "../graphql/context.ts";
import type { KnowledgeStore } from "../read-model/knowledge.store.ts";
import type { Database } from "../database/client.ts";
import type { Metrics } from "../observability/metrics.ts";

/** The way in for articles that asks and writes so. */
export type IngestThrough = (
  knowledge: KnowledgeStore,
  database: Pick<Database, "query" | "transaction">,
) => IngestService;

/** The reader of news takes 40 MB, which a server that is only read from does not need: it comes with the first article. */
export function lazyIngest(metrics: Pick<Metrics, "articles"> | null): IngestThrough {
  const load = async () => {
    const [{ createIngest }, { countedIngest }, { createIngestService }, { englishNews: reader }] = await Promise.all([
      import("../ingest/ingest.ts"),
      import("../ingest/counted-ingest.ts"),
      import("../ingest/ingest-service.ts"),
      import("../ingest/english-news.ts"),
    ]);
    const through: IngestThrough = (knowledge, database) => {
      const onIngest = (outcomes: readonly string[], seconds: number) => metrics?.articles(outcomes, seconds);
      return createIngestService({
        knowledge,
        ingest: countedIngest(createIngest({ database, reader }), onIngest),
        reader,
      });
    };
    return through;
  };
  let loaded: Promise<IngestThrough> | undefined;
  return (knowledge, database) => ({
    ingest: async (...call) => await (await (loaded ??= load()))(knowledge, database).ingest(...call),
  });
}
