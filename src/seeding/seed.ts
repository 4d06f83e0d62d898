import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Transaction } from "../database/client.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";
import type { EntityRow } from "../ingest/writer/entities.sql.ts";
import { checkSeeds } from "./checks/check.ts";
import { readSeedFiles } from "./read.ts";
import { countSeeds, type SeedReport } from "./report.ts";
import { allowLongStatements, findUnused, lockMerges, tryLockSeeding } from "./seeding.sql.ts";
import { articleFacts, type SeedArticleFacts } from "./write/article-facts.ts";
import { entityRow } from "./write/entity-rows.ts";
import { writeArticles } from "./write/write-articles.ts";
import { writeEntities } from "./write/write-entities.ts";

/** The part of the database that seeding needs; best opened without a time limit on statements. */
export type SeedTarget = Pick<Database, "transaction">;

export interface SeedOptions {
  /** Where people.json and the others lie. */
  readonly directory: string;
  /** Whether to check that aliases do not describe others as well; needs the extractor's dictionary. True by default. */
  readonly checksNames?: boolean;
  readonly onProgress?: (message: string) => void;
}

/**
 * Makes the database say what the seed files say, in one transaction; unchanged rows are not written, and articles of other
 * origins are left alone. Throws a SeedError that holds every problem when a file cannot be used.
 */
export async function seedDatabase(
  database: SeedTarget,
  { directory, checksNames = true, onProgress = () => {} }: SeedOptions,
): Promise<SeedReport> {
  const files = await readSeedFiles(directory);
  onProgress(`read ${files.length} files`);
  const seeds = await checkSeeds(files, { checksNames });
  onProgress(`checked ${seeds.entities.length} entities and ${seeds.articles.length} articles`);
  const entities = seeds.entities.map((entity) => entityRow(entity, seeds.registry));
  const articles = seeds.articles.map((article) => articleFacts(article, seeds.registry));
  return await retryOnConflict(() => database.transaction((tx) => write(tx, entities, articles, onProgress)));
}

async function write(
  tx: Transaction,
  entities: readonly EntityRow[],
  articles: readonly SeedArticleFacts[],
  onProgress: (message: string) => void,
): Promise<SeedReport> {
  await tx.query(allowLongStatements());
  await lock(tx, onProgress);
  await tx.query(lockMerges());
  const written = await writeEntities(tx, entities);
  onProgress(`wrote entities: ${written.created.size} created, ${written.changed.size} changed`);
  const plan = await writeArticles(tx, articles);
  onProgress(
    `wrote articles: ${plan.created.size} created, ${plan.changed.size} changed, ${plan.removed.size} removed`,
  );
  const unused = await tx.query(findUnused(entities.map(({ slug }) => slug)));
  return {
    counts: countSeeds(entities, written, articles, plan),
    unused: unused.map(({ slug }) => slug),
  };
}

/** Waits until no other seeding is under way, by polling: a statement that waits would be cut off. */
async function lock(tx: Transaction, onProgress: (message: string) => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const [row] = await tx.query(tryLockSeeding());
    if (row?.locked === true) return;
    if (tries === 0) onProgress("waiting for another seeding to end");
    await sleep(100);
  }
}
