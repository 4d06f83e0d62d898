import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { environmentWith } from "../../src/config.ts";
import { borrowEmbedded } from "../../src/embedded-postgres/embedded.ts";
import { withServer } from "../../tests/support/server.ts";
import { type Keys, Target } from "./target.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const typescript = ["--import", "tsx"] as const;
/** What `npm start` runs, once it has compiled the sources. */
const product = ["dist/main.js"] as const;

/** A server to attack, and what it takes to see how it is. */
export interface UnderAttack {
  readonly target: Target;
  /** The memory that it holds, in MB. */
  readonly memory: () => number;
}

interface StartedForAttacks extends UnderAttack {
  readonly stop: () => Promise<void>;
}

/** A process that has printed where it can be asked. */
interface Started {
  readonly url: string;
  readonly child: ChildProcess;
  readonly logged: () => string;
}

async function start(program: readonly string[], variables: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(process.execPath, program, { cwd: root, env: environmentWith(variables) });
  const output = { stdout: "", stderr: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
      const found = /^ready: (\S+)\n/m.exec(output.stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("close", (code) => reject(new Error(`${program.join(" ")} ended with code ${code}.\n${output.stderr}`)));
  });
  return { url, child, logged: () => output.stderr };
}

async function end({ child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  await closed;
}

/** In MB; what Linux says, and 0 where there is no Linux. */
function memoryOf({ child }: Started): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/**
 * Starts Onrecord as `npm start` does, on a base of its own with the seeds. It takes this machine for a proxy, so that
 * each attack can come from an address of its own. Beside it a closed one on the same base: nobody asks without a key, the
 * schema is not told, and few nodes are left a minute.
 */
export async function startOnrecord(): Promise<StartedForAttacks> {
  const directory = mkdtempSync(join(tmpdir(), "onrecord-attacks-"));
  // Postgres runs as another user when this runs as root.
  chmodSync(directory, 0o755);
  const usual = { PORT: "0", LOG_FORMAT: "json", DATABASE_URL: "", DATA_DIR: directory };
  const open = await start(product, { ...usual, TRUSTED_PROXIES: "loopback" });
  const { url: databaseUrl } = await borrowEmbedded(directory);
  const limits = { READ_ACCESS: "key", INTROSPECTION: "closed", RATE_LIMIT: "5000", RATE_LIMIT_KEY: "5000" };
  const closed = await start(product, { ...usual, ...limits, DATABASE_URL: databaseUrl });
  const keys = await makeKeys(directory, databaseUrl);
  const behind = new Target({ url: closed.url, keys, logged: closed.logged, closed: null, address: null });
  return {
    target: new Target({ url: open.url, keys, logged: open.logged, closed: behind, address: "192.0.2.1" }),
    memory: () => Math.max(memoryOf(open), memoryOf(closed)),
    stop: async () => {
      await end(closed);
      await end(open);
      rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

async function makeKeys(directory: string, databaseUrl: string): Promise<Keys> {
  const onrecord = async (...args: readonly string[]) => {
    const env = environmentWith({ DATABASE_URL: "", DATA_DIR: directory });
    const command = [...typescript, "src/cli/onrecord.ts", ...args];
    return (await promisify(execFile)(process.execPath, command, { cwd: root, env })).stdout.trim();
  };
  const make = async (name: string, ...scopes: readonly string[]) =>
    await onrecord("keys", "create", name, ...scopes.flatMap((scope) => ["--scope", scope]));
  const keys = {
    editor: readFileSync(join(directory, "editor.key"), "utf8").trim(),
    reader: await make("reader"),
    revoked: await make("revoked", "ingest", "curate", "admin"),
    expired: await make("expired", "ingest", "curate", "admin"),
  };
  await onrecord("keys", "revoke", "revoked");
  await withServer(databaseUrl, (client) =>
    client.query(
      "UPDATE api_key SET created_at = now() - interval '2 days', expires_at = now() - interval '1 day' WHERE name = 'expired'",
    ),
  );
  return keys;
}

/** Starts the server that the attacks have to break, as it would be in production: it would tell stacks otherwise. */
export async function startDefault(): Promise<StartedForAttacks> {
  const started = await start([...typescript, "resilience/attacks/default-server.ts"], { NODE_ENV: "production" });
  const target = new Target({ url: started.url, keys: null, logged: started.logged, closed: null, address: null });
  return { target, memory: () => memoryOf(started), stop: () => end(started) };
}
