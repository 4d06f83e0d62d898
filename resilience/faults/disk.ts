import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createCluster } from "./cluster.ts";
import { directoryIn, seedTemplate, type Stage } from "./stage.ts";
import { type Fault, NotPossibleError, underLoad } from "./trial.ts";

const megabytes = 160;

/** What can happen to the disk of the database. */
export const diskFaults: readonly Fault[] = [
  {
    name: "disk",
    title: "disk full during ingest",
    how: `the cluster, with its log, is on a file system of ${megabytes} MB of its own (tmpfs, which takes root), which another file fills to the last byte for six seconds; a Postgres that ended is started again`,
    happen: async (stage) => {
      const disk = mountDisk(stage);
      const cluster = await createCluster(join(disk, "cluster"));
      await cluster.start();
      await seedTemplate(cluster);
      const ballast = join(disk, "ballast");
      const happen = underLoad(
        async ({ over, note }) => {
          fill(ballast);
          await sleep(6_000);
          rmSync(ballast);
          if (!cluster.isRunning()) {
            note("Postgres stopped itself");
            await cluster.start();
          }
          await over();
        },
        { cluster },
      );
      const trial = await happen(stage);
      return {
        ...trial,
        end: async () => {
          await trial.end();
          await cluster.stop();
          execFileSync("umount", ["--lazy", disk]);
        },
      };
    },
  },
];

function mountDisk(stage: Stage): string {
  const disk = directoryIn(stage, "disk");
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk], { stdio: "pipe" });
  } catch (error) {
    const reason = /^mount: .*/m.exec(String(error))?.[0] ?? String(error);
    throw new NotPossibleError(`a file system cannot be mounted here (${reason})`);
  }
  process.once("exit", () => {
    try {
      execFileSync("umount", ["--lazy", disk], { stdio: "pipe" });
    } catch {
      // It is unmounted already.
    }
  });
  return disk;
}

/** Fills a disk with a file, in pieces that become as small as they have to. */
function fill(file: string): void {
  const descriptor = openSync(file, "w");
  for (let piece = 1_000_000; piece >= 1;) {
    try {
      writeSync(descriptor, Buffer.alloc(piece));
    } catch {
      piece = Math.floor(piece / 10);
    }
  }
  closeSync(descriptor);
}
