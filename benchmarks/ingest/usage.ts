import { readdirSync, readFileSync } from "node:fs";

// USER_HZ, which Linux has fixed for what it tells programs.
const ticksASecond = 100;

/** Megabytes of memory that a process holds, with all its threads; 0 where there is no /proc. */
export function memoryOf(pid: number): number {
  const resident = /^VmRSS:\s*(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(resident ?? 0) / 1024);
}

/** Seconds of processor time that a process, its threads and its children, also those that have ended, have taken. */
export function processorTimeOf(pid: number): number {
  const living = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return [String(pid), ...living].reduce((sum, one) => sum + timesOf(one), 0);
}

// The second field is a name in parentheses, which may hold spaces; the third is the state, the fourth the parent.
const fieldsOf = (pid: string) =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, "")
    .split(" ");
const parentOf = (pid: string) => Number(fieldsOf(pid)[1]);

// Own time in user and system mode, and that of children that were waited for.
function timesOf(pid: string): number {
  const ticks = fieldsOf(pid).slice(11, 15).map(Number);
  return ticks.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) / ticksASecond;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
