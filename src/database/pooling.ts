import pg from "pg";
import { beginWith, applyToSession, type Settings } from "./connection-settings.ts";

/**
 * How long a connection of ours has one of Postgres: until it is closed, as without a pooler or with one in session mode, or
 * for a transaction.
 */
export type Pooling = "session" | "transaction";

/** The pooler cannot be used as it is set up; the message says what would do. */
export class PoolerError extends Error {
  override readonly name = "PoolerError";
}

/** The detected modes by address, some still being detected. */
const known = new Map<string, Promise<Pooling>>();

type Address = Pick<ConnectionOptions, "url" | "timeoutMs">;

/** A setting as it is in force. */
interface Found {
  readonly name: string;
  readonly setting: string;
}

interface ConnectionOptions {
  readonly url: string;
  readonly settings: Settings;
  /** The mode that the operator has declared, if any. */
  readonly declared: Pooling | undefined;
  /** How long to wait for each answer. */
  readonly timeoutMs: number;
}

/** Prepares a new connection for its statements. Rejects with a PoolerError where their time limits would not hold. */
export async function prepareConnection(connection: pg.ClientBase, options: ConnectionOptions): Promise<void> {
  const key = `${options.declared} ${options.url}`;
  const pooling = known.get(key) ?? determinePooling(connection, options);
  known.set(key, pooling);
  // An error may be one of the moment.
  pooling.catch(() => known.get(key) === pooling && known.delete(key));
  if ((await pooling) === "session") await run(connection, applyToSession(options.settings), options.timeoutMs);
  else Object.assign(connection, { pipeline: true });
}

async function determinePooling(connection: pg.ClientBase, options: ConnectionOptions): Promise<Pooling> {
  const { url, declared, timeoutMs } = options;
  const pooling = declared === "transaction" ? declared : await detectPooling(connection, { url, timeoutMs });
  if (declared === "session" && pooling === "transaction") {
    throw new PoolerError(
      `DATABASE_POOLER is "session", but the pooler at ${placeOf(url)} gives each transaction another connection: set DATABASE_POOLER to "transaction".`,
    );
  }
  await verify(connection, pooling, options);
  return pooling;
}

/** How connections to this address are pooled. */
export async function poolingAt(url: string, declared: Pooling | undefined): Promise<Pooling> {
  if (declared !== undefined) return declared;
  const address = { url, timeoutMs: 5_000 };
  return await withClient(address, (client) => detectPooling(client, address));
}

/**
 * Postgres introduces itself with the id of its process, a pooler with a number of its own. Behind a pooler that keeps
 * server connections for sessions, two connections have two processes, and each the same one all the time.
 */
async function detectPooling(connection: pg.ClientBase, address: Address): Promise<Pooling> {
  const processOf = async (each: pg.ClientBase) =>
    (await run<{ id: number }>(each, "SELECT pg_backend_pid() AS id", address.timeoutMs))[0]?.id;
  const { processID } = connection as unknown as { readonly processID: number | null };
  const first = await processOf(connection);
  if (first === processID) return "session";
  return await withClient(address, async (other) => {
    const own = [first, await processOf(connection)];
    const others = [await processOf(other)];
    own.push(await processOf(connection));
    others.push(await processOf(other));
    const isSession = new Set(own).size === 1 && new Set(others).size === 1 && own[0] !== others[0];
    return isSession ? "session" : "transaction";
  });
}

/** Sets the limits as statements will find them, and looks whether the next statement is under them. */
async function verify(
  connection: pg.ClientBase,
  pooling: Pooling,
  { url, settings, timeoutMs }: ConnectionOptions,
): Promise<void> {
  try {
    await run(connection, pooling === "session" ? applyToSession(settings) : beginWith(settings), timeoutMs);
    const found = await run<Found>(connection, "SELECT name, setting FROM pg_settings", timeoutMs);
    if (pooling === "transaction") await run(connection, "ROLLBACK", timeoutMs);
    const inForce = new Map(found.map(({ name, setting }) => [name, setting]));
    const ignored = Object.keys(settings).find((name) => inForce.get(name) !== settings[name]);
    if (ignored === undefined) return;
    throw new PoolerError(`The pooler at ${placeOf(url)} does not keep ${ignored} for the statements that follow.`);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("statement pooling"))) throw error;
    throw new PoolerError(
      `The pooler at ${placeOf(url)} allows no transactions (pool_mode = statement): set its pool_mode to session or transaction.`,
    );
  }
}

/** By the method of pg itself: that of the pool's connections observes statements. */
async function run<Row>(connection: pg.ClientBase, text: string, timeoutMs: number): Promise<Row[]> {
  const query = Reflect.apply(pg.Client.prototype.query, connection, [{ text, query_timeout: timeoutMs }]);
  return ((await query) as unknown as { readonly rows: Row[] }).rows;
}

async function withClient<Result>(
  { url, timeoutMs }: Address,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
  // A connection that breaks later reports it here too, which would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.end().catch(() => {});
  }
}

function placeOf(url: string): string {
  const { host, port } = new pg.Client(url);
  return `${host}:${port}`;
}
