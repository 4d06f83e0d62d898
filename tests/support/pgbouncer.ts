import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../benchmarks/read/free-port.ts";
import { afterFile } from "./after-file.ts";
import { pathOf, pgbouncer } from "./optional-programs.ts";

export interface TestPooler {
  /** The address of the database through the pooler. */
  readonly url: string;
  /** Ends it at once, with all of its connections. */
  stop(): Promise<void>;
}

export interface PoolerOptions {
  readonly mode: "session" | "transaction" | "statement";
  /** How many server connections it opens. */
  readonly size?: number;
  readonly port?: number;
  /** Further settings. */
  readonly settings?: readonly string[];
}

/** Starts a PgBouncer in front of a database; it is ended after the last test of the file. */
export async function startPgbouncer(databaseUrl: string, options: PoolerOptions): Promise<TestPooler> {
  const { mode, size = 20, settings = [] } = options;
  const port = options.port ?? (await freePort());
  const { hostname, port: serverPort, username, password } = new URL(databaseUrl);
  const directory = mkdtempSync(join(tmpdir(), "onrecord-pgbouncer-"));
  const file = join(directory, "pgbouncer.ini");
  const lines = [
    "[databases]",
    `* = host=${hostname} port=${serverPort} user=${username} password=${password}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = any",
    `pool_mode = ${mode}`,
    `default_pool_size = ${size}`,
    "max_client_conn = 200",
    ...settings,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  chmodSync(directory, 0o755);
  // PgBouncer does not run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  const child = spawn(pathOf(pgbouncer), [file], { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  await isReady(child);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  let stopped: Promise<void> | undefined;
  const end = async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    rmSync(directory, { recursive: true, force: true });
  };
  const pooler = { url: url.href, stop: () => (stopped ??= end()) };
  afterFile(pooler.stop);
  return pooler;
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`pgbouncer ended before it was ready:\n${log}`)));
    child.stderr?.on("data", (text: Buffer) => {
      log += text.toString();
      if (log.includes("process up")) resolve();
    });
  });
}

function idOf(option: string): number {
  return Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
}
