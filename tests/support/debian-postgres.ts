import { execFile, execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { listen } from "../../src/http/server.ts";
import { pathOf, postgresTools } from "./optional-programs.ts";

/** A Postgres as Debian's packages install it, with all its tools. */
export interface DebianPostgres {
  readonly version: number;
  readonly bin: string;
}

/** The newest one of this machine. */
export function newestDebianPostgres(): DebianPostgres {
  const bin = pathOf(postgresTools);
  return { version: Number(basename(dirname(bin))), bin };
}

/** Starts one with a new, empty cluster; `stop` removes it again. */
export async function startDebianPostgres({
  bin,
}: DebianPostgres): Promise<{ url: string; stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "onrecord-debian-"));
  const password = join(directory, "password");
  writeFileSync(password, "secret");
  // Postgres does not run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (user.uid !== undefined) for (const path of [directory, password]) chownSync(path, user.uid, user.gid);
  const run = async (tool: string, ...args: readonly string[]) => {
    await promisify(execFile)(join(bin, tool), args, { cwd: directory, ...user });
  };
  const data = join(directory, "data");
  await run(
    "initdb",
    `--pgdata=${data}`,
    "--username=onrecord",
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  );
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  await run("pg_ctl", `--pgdata=${data}`, `--log=${join(directory, "log")}`, "--wait", `--options=${options}`, "start");
  return {
    url: `postgresql://onrecord:secret@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run("pg_ctl", `--pgdata=${data}`, "--mode=immediate", "stop");
      rmSync(directory, { recursive: true });
    },
  };
}

function idOf(option: string): number {
  return Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
}

async function freePort(): Promise<string> {
  const server = createServer();
  const { port } = await listen(server, "127.0.0.1", 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
