import { setFlagsFromString } from "node:v8";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { type Config, loadConfig } from "./config.ts";
import { isTransient } from "./database/errors.ts";
import { retry } from "./shared/retry.ts";
import { createLogger } from "./shared/logger.ts";
import { keepLocalKey, type LocalKey } from "./startup/local-key.ts";
import { gateUntilReady } from "./database/gate-until-ready.ts";
import { openDatabase } from "./database/client.ts";
import { openRateStore } from "./rate-limits/rate-store.ts";
import { startEmbedded } from "./embedded-postgres/embedded.ts";
import { openDataDirectory } from "./embedded-postgres/directory.ts";
import { waitForDatabase } from "./database/wait-for-database.ts";
import { prepareDatabase } from "./startup/prepare-database.ts";
import { explainFailure } from "./startup/start-failure.ts";
import { stopOnSignals } from "./startup/shutdown.ts";

// By itself V8 lets garbage grow to several times what is in use before it looks: memory that others on the machine need.
setFlagsFromString("--heap-growing-percent=60");
// By itself V8 puts what a busy line of code makes among the old objects at once, when such objects lived long before:
// what each answer is made of then stays as garbage until all of the heap is looked through.
setFlagsFromString("--no-allocation-site-pretenuring");

const shutdown = stopOnSignals(["SIGINT", "SIGTERM", "SIGHUP"]);

try {
  const config = loadConfig();
  const logger = createLogger(config);
  shutdown.extend(config.shutdownDelayMs);
  const url = config.databaseUrl ?? (await startPostgres(config.dataDirectory));

  const { statementTimeoutMs, poolSize, maxAnswerBytes, databasePooler: pooler } = config;
  const database = openDatabase(url, { statementTimeoutMs, poolSize, maxAnswerBytes, pooler });
  shutdown.onClose(() => database.close());
  // Long enough for an article of a megabyte, and short enough for whoever waits for the answer.
  const writing = openDatabase(url, { statementTimeoutMs: 3_000, poolSize, pooler });
  shutdown.onClose(() => writing.close());
  const rates = await openRateStore(config.rateLimit.store, url, pooler);
  shutdown.onClose(() => rates.close());
  const awaited = { database: gateUntilReady(database), writing: gateUntilReady(writing) };
  const app = await createApp({ config, ...awaited, rates, logger });
  shutdown.onClose(() => app.close());
  // Before the database is there or prepared: a port that is taken is better known before a first start has filled it.
  const address = await app.listen();

  await prepare(url, config, logger);
  if (config.databaseUrl === undefined)
    logKeyLocation(logger, await keepLocalKey(database, openDataDirectory(config.dataDirectory)));
  awaited.database.markReady();
  awaited.writing.markReady();
  if (!shutdown.signal.aborted) process.stdout.write(`ready: ${address.url}\n`);
} catch (error) {
  if (!shutdown.signal.aborted) await shutdown.exit(1, explainFailure(error));
}

// Where it is, never what it is: logs go to many places.
function logKeyLocation(logger: Logger, { file, standing }: LocalKey): void {
  if (standing === "REVOKED") {
    logger.warn(`the key in ${file} is revoked; remove the file, and the next start makes another`);
  } else {
    logger.info(`the key of whoever runs this is in ${file}: send it as "Authorization: Bearer KEY" to write`);
  }
}

/** Waits for the database, brings it up to date, and does so again when it goes away meanwhile. */
async function prepare(url: string, config: Config, logger: Logger): Promise<void> {
  const { signal } = shutdown;
  const onWait = (reason: unknown) => logger.warn({ err: reason }, "waiting for the database");
  const work = async () => {
    await waitForDatabase(url, { signal, onWait });
    const { databaseDirectUrl: directUrl, databasePooler: pooler } = config;
    await prepareDatabase(url, { directUrl, pooler, signal, onProgress: (line) => logger.info(line) });
  };
  await retry(work, { when: isTransient, pauseMs: () => 250, signal, onRetry: onWait });
}

async function startPostgres(dataDirectory: string): Promise<string> {
  const embedded = await startEmbedded(dataDirectory);
  shutdown.onClose(() => embedded.stop());
  void embedded.ended.then(() =>
    shutdown.exit(1, `The embedded Postgres ended; see postgres.log in ${embedded.directory}.`),
  );
  return embedded.url;
}
