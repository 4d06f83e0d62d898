import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { environmentWith } from "../../src/config.ts";

/** An Onrecord of its own process, started as `npm start` does. */
export interface Service {
  readonly url: string;
  readonly pid: number;
  /** When it printed that it is ready; rejects when it ends without. */
  readonly ready: Promise<void>;
  readonly exit: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  hasEnded(): boolean;
  kill(signal: NodeJS.Signals): void;
}

export interface ServiceOptions {
  readonly databaseUrl: string;
  readonly port: number;
  /** Where its standard error goes. */
  readonly logFile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The root of the package. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

export function startService({ databaseUrl, port, logFile, env = {} }: ServiceOptions): Service {
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, ["dist/main.js"], {
    cwd: root,
    // The load comes from one address alone, as fast as it can.
    env: environmentWith({
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "warn",
      LOG_FORMAT: "json",
      RATE_LIMIT: "off",
      RATE_LIMIT_KEY: "off",
      ...env,
    }),
    stdio: ["ignore", "pipe", log],
  });
  closeSync(log);
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const exit = once(child, "exit").then(([code, signal]) => {
    process.off("exit", kill);
    return { code, signal };
  });
  const ready = new Promise<void>((resolve, reject) => {
    if (child.stdout !== null)
      createInterface(child.stdout).on("line", (line) => {
        if (line.startsWith("ready: ")) resolve();
      });
    child.once("exit", (code) => reject(new Error(`The service ended with code ${code}; see ${logFile}.`)));
  });
  // Whoever waits for its end alone is not interested.
  ready.catch(() => {});
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    pid: child.pid ?? 0,
    ready,
    exit,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: (signal) => child.kill(signal),
  };
}
