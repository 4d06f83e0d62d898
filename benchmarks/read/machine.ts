import { cpus, totalmem } from "node:os";
import pg from "pg";

/** What a measurement was taken on, in one line. */
export async function describeMachine(databaseUrl: string): Promise<string> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  await client.end();
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? "processor"}`,
    `${Math.round(totalmem() / 1024 ** 3)} GB of RAM`,
    `Node ${process.versions.node}`,
    `Postgres ${rows[0]?.server_version ?? ""}`,
  ].join(", ");
}
