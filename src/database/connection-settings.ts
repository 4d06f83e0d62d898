import pg from "pg";

/** Settings of Postgres by their names, with values as pg_settings has them. */
export type Settings = Readonly<Record<string, string>>;

// Compiling a statement takes longer than executing it; and a second processor is better used for another request.
const speed = { TimeZone: "UTC", jit: "off", max_parallel_workers_per_gather: "0" };

/**
 * A lock is waited for less long than a statement may take, so that callers learn that the database is busy; and a
 * transaction whose client fell silent, as behind a dead network, lets go of its locks.
 */
function timeLimits(statementTimeoutMs: number): Settings {
  if (statementTimeoutMs === 0) return {};
  return {
    statement_timeout: String(statementTimeoutMs),
    lock_timeout: String(Math.round(statementTimeoutMs * 0.75)),
    idle_in_transaction_session_timeout: String(statementTimeoutMs + 2_000),
  };
}

/** `keepsPlans`: planning a nested statement takes several times as long as executing it. */
export function settingsFor(statementTimeoutMs: number, keepsPlans: boolean): Settings {
  const plans = keepsPlans ? { plan_cache_mode: "force_generic_plan" } : {};
  return { ...speed, ...timeLimits(statementTimeoutMs), ...plans };
}

/** By default Postgres notices after two hours that a client is behind a dead network. */
const keepalives = { tcp_keepalives_idle: "10", tcp_keepalives_interval: "5", tcp_keepalives_count: "3" };

/** Sets them until the connection is closed. Sent as startup parameters, PgBouncer would refuse or drop them. */
export function applyToSession(settings: Settings): string {
  return setSettings({ ...settings, ...keepalives }, false);
}

/** Begins a transaction and sets them for it alone: the connection belongs to others after it. */
export function beginWith(settings: Settings): string {
  return `BEGIN; ${setSettings(settings, true)}`;
}

function setSettings(settings: Settings, isLocal: boolean): string {
  return `SELECT ${Object.entries(settings)
    .map(([name, value]) => `set_config('${name}', '${value}', ${isLocal})`)
    .join(", ")}`;
}

/** Whether a pooler gives each transaction of this connection another server connection. */
export function isSharedByTransactions(connection: pg.ClientBase): boolean {
  // Only such connections are pipelined.
  return connection instanceof pg.Client && connection.pipeline;
}

/** Runs one statement with these settings; in a transaction of its own, sent in one go, where the session keeps none. */
export async function runWith(
  connection: pg.ClientBase,
  settings: Settings,
  statement: pg.QueryConfig,
): Promise<pg.QueryResult> {
  if (!isSharedByTransactions(connection)) return await connection.query(statement);
  const sent = [
    connection.query(beginWith(settings)),
    connection.query(statement),
    connection.query("COMMIT"),
  ] as const;
  const outcomes = await Promise.allSettled(sent);
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure !== undefined) throw failure.reason;
  return await sent[1];
}
