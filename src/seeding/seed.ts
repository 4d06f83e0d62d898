import { setTimeout } from "node:timers/promises";
import type { Database } from "../database/client.ts";
import { prismaOf } from "../database/prisma.ts";
import { allowLongStatements, lockMerges, tryLockSeeding } from "./seeding.sql.ts";
import { type ArticleRows, articleRows } from "./write/article-rows.ts";
import { writeArticles } from "./write/articles.store.ts";
import { checkSeeds } from "./checks/check.ts";
import { writeEntities } from "./write/entities.store.ts";
import { type EntityState, entityState } from "./write/entity-state.ts";
import { readSeedFiles } from "./read.ts";
import { type SeedReport, tally } from "./report.ts";
import type { Transaction } from "./write/stored-entities.ts";
import { findUnused } from "./checks/unused.ts";

/** The part of the database that seeding needs; best opened without a time limit on statements. */
export type SeedTarget = Pick<Database, "pool">;

export interface SeedOptions {
  /** Where people.json and the others lie. */
  readonly directory: string;
  readonly onProgress?: (message: string) => void;
}

const minute = 60_000;

/**
 * Makes the database say what the seed files say, in one transaction; rows that say so already are not written, and
 * articles of other origins are left alone. Throws a SeedError that holds every problem when a file cannot be used.
 */
export async function seedDatabase(
  database: SeedTarget,
  { directory, onProgress = () => {} }: SeedOptions,
): Promise<SeedReport> {
  const files = await readSeedFiles(directory);
  onProgress(`read ${files.length} files`);
  const { entities, articles, registry } = checkSeeds(files);
  onProgress(`checked ${entities.length} entities and ${articles.length} articles`);
  const states = entities.map((entity) => entityState(entity, registry));
  const rows = articles.map((article) => articleRows(article, registry));
  const options = { timeout: 10 * minute, maxWait: minute };
  return await prismaOf(database).$transaction((tx) => write(tx, states, rows, onProgress), options);
}

async function write(
  tx: Transaction,
  states: readonly EntityState[],
  articles: readonly ArticleRows[],
  onProgress: (message: string) => void,
): Promise<SeedReport> {
  await tx.$executeRaw(allowLongStatements());
  await lock(tx, onProgress);
  await tx.$executeRaw(lockMerges());
  const entities = await writeEntities(tx, states);
  onProgress(`wrote entities: ${entities.created.size} created, ${entities.changed.size} changed`);
  const plan = await writeArticles(tx, articles, entities.ids);
  onProgress(
    `wrote articles: ${plan.created.size} created, ${plan.changed.size} changed, ${plan.removed.size} removed`,
  );

  const tallyOf = (kind: EntityState["details"]["kind"]) => {
    const slugs = states.filter(({ details }) => details.kind === kind).map(({ slug }) => slug);
    return tally(slugs, { ...entities, removed: new Set() });
  };
  return {
    counts: {
      countries: tallyOf("COUNTRY"),
      organizations: tallyOf("ORGANIZATION"),
      people: tallyOf("PERSON"),
      places: tallyOf("PLACE"),
      topics: tallyOf("TOPIC"),
      events: tallyOf("EVENT"),
      articles: tally(
        articles.map(({ columns }) => columns.origin),
        plan,
      ),
    },
    unused: await findUnused(tx, entities.ids),
  };
}

/** Waits until no other seeding is under way; asks again and again, since a waiting statement would be cut off. */
async function lock(tx: Transaction, onProgress: (message: string) => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const [row] = await tx.$queryRaw<{ locked: boolean }[]>(tryLockSeeding());
    if (row?.locked === true) return;
    if (tries === 0) onProgress("waiting for another seeding to end");
    await setTimeout(100);
  }
}
