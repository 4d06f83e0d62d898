import { loadConfig } from "../../config.ts";
import { type Database, openDatabase } from "../../database/client.ts";
import { interruptSignal } from "../interrupt.ts";
import { openKnowledgeBase } from "../knowledge-base.ts";
import { report } from "../output.ts";

/** Does work with the keys of the knowledge base, and closes what was opened for it. */
export async function withKeys<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const base = await openKnowledgeBase({ signal: interruptSignal(), onProgress: report });
  const database = openDatabase(base.url, { connectionTimeoutMs: 10_000, pooler: loadConfig().databasePooler });
  try {
    return await work(database);
  } finally {
    await database.close();
    await base.close();
  }
}
