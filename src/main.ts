import { createServer } from "node:http";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { type Config, loadConfig } from "./config.ts";
import { listen } from "./http/server.ts";
import { createLogger } from "./logger.ts";
import { keepLocalKey, type LocalKey } from "./local-key.ts";
import { openDatabase } from "./persistence/client.ts";
import { startEmbedded } from "./persistence/embedded.ts";
import { openDataDirectory } from "./persistence/embedded-directory.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { explainFailure } from "./start-failure.ts";
import { stopOnSignals } from "./stop.ts";

// By itself V8 lets garbage grow to several times what is in use before it looks: memory that others on the machine need.
setFlagsFromString("--heap-growing-percent=60");

const stop = stopOnSignals(["SIGINT", "SIGTERM", "SIGHUP"]);

try {
  const config = loadConfig();
  const logger = createLogger(config);
  const url = config.databaseUrl ?? (await startPostgres(config.dataDirectory));
  await tryToListen(config);
  await prepareDatabase(url, { signal: stop.signal, onProgress: (line) => logger.info(line) });

  const database = openDatabase(url);
  stop.later(() => database.close());
  const writing = openDatabase(url, { statementTimeoutMs: 60_000, connectionTimeoutMs: 10_000 });
  stop.later(() => writing.close());
  if (config.databaseUrl === undefined)
    tellKey(logger, await keepLocalKey(database, openDataDirectory(config.dataDirectory)));
  const app = await createApp({ config, database, writing, logger });
  stop.later(() => app.close());
  const address = await app.listen();
  if (!stop.signal.aborted) process.stdout.write(`ready: ${address.url}\n`);
} catch (error) {
  if (!stop.signal.aborted) await stop.now(1, explainFailure(error));
}

// Where it is, never what it is: logs go to many places.
function tellKey(logger: Logger, { file, standing }: LocalKey): void {
  if (standing === "REVOKED") {
    logger.warn(`the key in ${file} is revoked; remove the file, and the next start makes another`);
  } else {
    logger.info(`the key of whoever runs this is in ${file}: send it as "Authorization: Bearer KEY" to write`);
  }
}

// A port that is taken is better known before a first start has filled a database; a data directory that another
// Onrecord uses is better known than that its port is taken, too.
async function tryToListen({ host, port }: Config): Promise<void> {
  const server = createServer();
  await listen(server, host, port);
  await promisify(server.close.bind(server))();
}

async function startPostgres(dataDirectory: string): Promise<string> {
  const embedded = await startEmbedded(dataDirectory);
  stop.later(() => embedded.stop());
  void embedded.ended.then(() =>
    stop.now(1, `The embedded Postgres ended; see postgres.log in ${embedded.directory}.`),
  );
  return embedded.url;
}
