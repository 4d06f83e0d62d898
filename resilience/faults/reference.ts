import { createIngest } from "../../src/ingest/ingest.ts";
import { englishNews } from "../../src/ingest/english-news.ts";
import { openDatabase } from "../../src/database/client.ts";
import { faultArticle } from "./articles.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

/** A base to which nothing happens. */
export interface Reference {
  readonly url: string;
  /** Stores the articles with these numbers, if they are not there yet. */
  store(numbers: readonly number[]): Promise<void>;
}

export function referenceIn(url: string): Reference {
  const known = new Set<number>();
  return {
    url,
    store: async (numbers) => {
      const missing = numbers.filter((n) => !known.has(n)).toSorted((a, b) => a - b);
      const database = openDatabase(url, { statementTimeoutMs: 0 });
      try {
        const { ingest } = createIngest({ database, prepare: prepareWith(englishNews) });
        // One by one, as the service does: articles that are read together are read with what is known of all of them.
        for (const n of missing) {
          const [result] = await ingest([rawArticle(n)]);
          if (result?.status === "REFUSED") throw new Error(JSON.stringify(result.userErrors));
          known.add(n);
        }
      } finally {
        await database.close();
      }
    },
  };
}

function rawArticle(n: number) {
  const { url, headline, publisher, publishedAt, body } = faultArticle(n);
  const time = { value: publishedAt, precision: "DAY" } as const;
  return { id: null, url, headline, publisher, publishedAt: time, body, language: null, byline: [] };
}
