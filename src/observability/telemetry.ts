import type { Config } from "../config.ts";
import type { Database } from "../database/client.ts";
import { versionOfPackage } from "../shared/version.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Traces } from "./traces.ts";

/** What is told of the server while it runs; null for what nobody wants to know. */
export interface Telemetry {
  readonly metrics: Metrics | null;
  readonly traces: Traces | null;
}

export interface Watched {
  readonly databases: Readonly<Record<string, Partial<Pick<Database, "connections">>>>;
  /** How many bytes the remembered answers take. */
  readonly answerBytes: () => number;
}

/** Starts to count and to trace, as far as the settings ask for it. */
export async function startTelemetry(
  { metrics, tracesEndpoint }: Pick<Config, "metrics" | "tracesEndpoint">,
  { databases, answerBytes }: Watched,
): Promise<Telemetry> {
  const version = versionOfPackage();
  const pools = () => Object.fromEntries(Object.entries(databases).flatMap(connectionsOf));
  return {
    metrics: metrics === "off" ? null : createMetrics({ version, pools, answerBytes }),
    traces: tracesEndpoint === undefined ? null : await tracesTo(tracesEndpoint, version),
  };
}

function connectionsOf([use, { connections }]: [string, Watched["databases"][string]]) {
  return Object.entries(connections?.() ?? {}).map(([plan, counts]) => [`${use}_${plan}`, counts] as const);
}

/** What sends traces takes memory and time to load, which only who wants traces is to pay. */
async function tracesTo(endpoint: string, version: string): Promise<Traces> {
  const { startTraces } = await import("./open-telemetry.ts");
  return startTraces({ endpoint, version });
}
