import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterFile } from "../support/after-file.ts";
import { pathOf, redisServer } from "../support/optional-programs.ts";

/** A Redis of a test's own, that keeps nothing. */
export interface TestRedis {
  readonly url: string;
  /** Ends it at once; another can be started at the same port. */
  stop(): Promise<void>;
}

/** Starts a redis-server on a free port, or on the one that is given; it is ended after the last test of the file. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const at = port ?? (await freePort());
  const options = ["--port", String(at), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn(pathOf(redisServer), options, { stdio: ["ignore", "pipe", "ignore"] });
  afterFile(() => end(server));
  await isReady(server);
  return { url: `redis://127.0.0.1:${at}`, stop: () => end(server) };
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("redis-server ended before it was ready")));
    let said = "";
    server.stdout?.on("data", (text: Buffer) => {
      said += text.toString();
      if (said.includes("Ready to accept connections")) resolve();
    });
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGKILL");
  await once(server, "exit");
}

/** Below the ports that the system hands out by itself, so that nobody takes it meanwhile. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const probe = createServer().listen(port, "127.0.0.1");
  const [outcome] = await Promise.race([
    once(probe, "listening").then(() => ["free"]),
    once(probe, "error").then(() => ["taken"]),
  ]);
  probe.close();
  return outcome === "free" ? port : await freePort();
}
