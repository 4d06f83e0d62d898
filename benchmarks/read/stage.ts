import { stopOnSignals } from "../../src/startup/shutdown.ts";
import { openBase } from "../base/base.ts";
import type { Size } from "../world/sizes.ts";
import { worldOf } from "../world/world.ts";
import { factsOf } from "./base-facts.ts";
import type { Contender } from "./contender.ts";
import { install } from "./install.ts";
import { packageOf } from "./launch-package.ts";
import type { Peer } from "./peer.ts";
import type { Workload } from "./workload.ts";
import { workloadsOf } from "./workloads.ts";

/** A base and what is asked of it. */
export interface Scene {
  readonly databaseUrl: string;
  readonly workloads: readonly Workload[];
}

/** Opens bases and starts peers; all of them end with the run, however it ends. */
export interface Stage {
  open(size: Size): Promise<Scene>;
  start(peer: Peer, label: string, databaseUrl: string): Promise<Contender>;
  /** Ends everything, then the process. */
  end(exitCode: number, message?: string): Promise<void>;
}

/** A stage that ends at Ctrl-C too. `onProgress` hears what takes its time. */
export function createStage(onProgress: (line: string) => void): Stage {
  const stop = stopOnSignals(["SIGINT", "SIGTERM", "SIGHUP"]);
  return {
    open: async (size) => {
      const base = await openBase(size, onProgress);
      stop.onClose(() => base.stop());
      const world = worldOf(size);
      return { databaseUrl: base.url, workloads: workloadsOf(world, await factsOf(base.url, world)) };
    },
    start: async (peer, label, databaseUrl) => {
      if (peer.isPackage) await install(packageOf(peer.name), onProgress);
      onProgress(`starting ${label}`);
      const server = await peer.start(databaseUrl);
      stop.onClose(() => server.stop());
      return { label, peer, server, databaseUrl };
    },
    end: (exitCode, message) => stop.exit(exitCode, message),
  };
}
