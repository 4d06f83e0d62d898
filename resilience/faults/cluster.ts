import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { unprivilegedUser } from "../../src/embedded-postgres/user.ts";
import { freePort } from "../../benchmarks/read/free-port.ts";
import { pathOf, postgresTools } from "../../tests/support/optional-programs.ts";
import { databaseUrl, withServer } from "../../tests/support/server.ts";

/** A Postgres of Debian's, of our own, that may be mistreated. */
export interface Cluster {
  readonly port: number;
  /** The URL of a database for its owner, who is no superuser, past every proxy. */
  url(database: string): string;
  /** The URL for a superuser. */
  readonly adminUrl: string;
  /** Resolves when it answers. */
  start(): Promise<void>;
  /** SIGINT breaks off what is under way (a fast shutdown). */
  stop(): Promise<void>;
  /** SIGKILL to Postgres and all its processes. */
  kill(): Promise<void>;
  /** SIGSTOP, SIGCONT to all its processes. */
  signalAll(signal: "SIGSTOP" | "SIGCONT"): void;
  isRunning(): boolean;
}

const owner = "onrecord";

/** Makes a cluster in this directory, which is made; it is not started. `options` are settings of postgresql.conf. */
export async function createCluster(
  directory: string,
  options: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const [programs, user, port] = [pathOf(postgresTools), unprivilegedUser(directory), await freePort()];
  mkdirSync(directory, { recursive: true });
  if (user.owner !== undefined) chownSync(directory, user.owner.uid, user.owner.gid);
  chmodSync(directory, 0o755);
  const [data, logFile] = [join(directory, "data"), join(directory, "postgres.log")];
  const initdb = [`--pgdata=${data}`, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"];
  execFileSync("env", [...user.prefix, join(programs, "initdb"), ...initdb, "--wal-segsize=1"], {
    cwd: "/",
    stdio: "pipe",
  });

  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    min_wal_size: "4MB",
    max_wal_size: "64MB",
    ...options,
  };
  let postgres: ChildProcess | null = null;
  const isRunning = () => postgres !== null && postgres.exitCode === null && postgres.signalCode === null;
  const pids = () => (postgres?.pid === undefined || !isRunning() ? [] : [postgres.pid, ...childrenOf(postgres.pid)]);
  const ended = async () => {
    if (postgres !== null && isRunning()) await once(postgres, "exit");
  };
  const adminUrl = `postgresql://postgres@127.0.0.1:${port}/postgres`;

  const start = async () => {
    for (;;) {
      const log = openSync(logFile, "a");
      const args = [`-D${data}`, ...Object.entries(settings).map(([name, value]) => `-c${name}=${value}`)];
      postgres = spawn("env", [...user.prefix, join(programs, "postgres"), ...args], {
        cwd: "/",
        stdio: ["ignore", log, log],
      });
      closeSync(log);
      // A Postgres that was killed leaves shared memory that its last process gives up a moment later.
      while (isRunning()) {
        if (await answers(adminUrl)) return;
        await sleep(10);
      }
      await sleep(50);
      if (!/pre-existing shared memory|lock file .* already exists/.test(readFileSync(logFile, "utf8").slice(-2_000)))
        throw new Error(`Postgres did not start; see ${logFile}.`);
    }
  };
  const cluster: Cluster = {
    port,
    url: (database) => databaseUrl(`postgresql://${owner}@127.0.0.1:${port}/postgres`, database),
    adminUrl,
    start,
    stop: async () => {
      postgres?.kill("SIGCONT");
      postgres?.kill("SIGINT");
      await ended();
    },
    kill: async () => {
      for (const pid of pids()) process.kill(pid, "SIGKILL");
      await ended();
    },
    signalAll: (signal) => {
      for (const pid of pids()) process.kill(pid, signal);
    },
    isRunning,
  };
  process.once("exit", () => pids().forEach((pid) => process.kill(pid, "SIGKILL")));
  return cluster;
}

/** Makes the role that owns the databases, in a cluster that runs. */
export async function createOwner({ adminUrl }: Cluster): Promise<void> {
  await withServer(adminUrl, (client) => client.query(`CREATE ROLE ${owner} LOGIN`));
}

/** While `most` is 0 Postgres refuses the owner every new connection, and ends those that are open; -1 for no limit. */
export async function limitConnections({ adminUrl }: Cluster, most: number): Promise<void> {
  await withServer(adminUrl, async (client) => {
    await client.query(`ALTER ROLE ${owner} CONNECTION LIMIT ${most}`);
    if (most === 0)
      await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [owner]);
  });
}

/** A database as another one is. */
export async function copyDatabase(cluster: Cluster, name: string, template: string): Promise<string> {
  await withServer(cluster.adminUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`),
  );
  return cluster.url(name);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function childrenOf(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}
