import { readFileSync } from "node:fs";

/** Memory of a server and of the processes that it started, in MB. */
export interface Memory {
  readonly now: number;
  /** The most that each has ever had, added up. */
  readonly most: number;
}

/** What the system says of a process; zeros where it does not have /proc. */
export function memoryOf(pid: number): Memory {
  const parts = [pid, ...childrenOf(pid)].map(statusOf);
  const megabytes = (name: string) =>
    Math.round(
      parts.reduce((sum, status) => sum + Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0), 0) /
        1024,
    );
  return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
}

function childrenOf(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

const statusOf = (pid: number) => read(`/proc/${pid}/status`);

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
