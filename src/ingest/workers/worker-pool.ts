import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { packageRoot } from "../../shared/package-root.ts";

export interface WorkerPoolOptions {
  /** The module that the threads run; its exported functions are the tasks. */
  readonly module: URL;
  readonly maxThreads: number;
  /** How many threads start at once and stay. */
  readonly minThreads?: number;
  /** How many tasks may wait for a thread; more are rejected. */
  readonly maxQueue?: number;
  readonly idleTimeoutMs?: number;
  readonly maxHeapMegabytes?: number;
}

/** The module beside another one, which is JavaScript in a build. */
export function moduleBeside(url: string, name: string): URL {
  return new URL(`${name}${url.slice(url.lastIndexOf("."))}`, url);
}

/** The modules of a build are JavaScript; sources need their loader in every thread. */
const loader = [`--import=${new URL("bin/sources.mjs", packageRoot).href}`];

/** Opens a pool of threads that run tasks; the functions and their tasks are cloned, so they hold plain data. */
export function openWorkerPool(options: WorkerPoolOptions): Piscina {
  const { module, maxThreads, minThreads = 0, maxQueue = Infinity, idleTimeoutMs = 0, maxHeapMegabytes } = options;
  return new Piscina({
    filename: fileURLToPath(module),
    execArgv: module.pathname.endsWith(".ts") ? loader : [],
    minThreads,
    maxThreads,
    maxQueue,
    idleTimeout: idleTimeoutMs,
    // Otherwise a thread sleeps between tasks, and the connections that it holds aren't served.
    atomics: "disabled",
    ...(maxHeapMegabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes } }),
  });
}
