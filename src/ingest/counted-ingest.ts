import type { Ingest } from "./ingest.ts";

/** Tells what became of the articles that are taken in, and how long it took. */
export function countedIngest(
  ingest: Ingest,
  onIngest: (outcomes: readonly string[], seconds: number) => void,
): Ingest {
  return {
    ingest: async (articles, options) => {
      const started = performance.now();
      const results = await ingest.ingest(articles, options);
      onIngest(
        results.map(({ status }) => status),
        (performance.now() - started) / 1_000,
      );
      return results;
    },
  };
}
