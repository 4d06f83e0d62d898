import { expect, test } from "vitest";
import { startProxy } from "../faults/proxy.ts";
import { emptyDatabase } from "../support/database.ts";
import { startOnrecord } from "./onrecord.ts";
import { freePort } from "../bench/read/free-port.ts";

const statusOf = async (url: string, path: string) => (await fetch(new URL(path, url))).status;

const codeOf = async (url: string) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: '{ person(ref: "Kim Jong-un") { name } }' }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return errors?.[0]?.extensions.code ?? data;
};

test("a server whose database is down at its start is live, not ready, and heals by itself", async () => {
  const database = new URL(await emptyDatabase());
  const [target, port] = [{ host: database.hostname, port: Number(database.port) }, await freePort()];
  const network = await startProxy({ target, mode: "REFUSE" });
  database.host = `127.0.0.1:${network.port}`;
  const server = startOnrecord({ DATABASE_URL: database.href, PORT: String(port), LOG_LEVEL: "warn" });
  const url = `http://127.0.0.1:${port}/graphql`;
  await expect.poll(() => statusOf(url, "/live").catch(() => "refused"), { timeout: 20_000 }).toBe(200);
  expect([await statusOf(url, "/ready"), await codeOf(url), server.output.stdout]).toEqual([
    503,
    "SERVICE_UNAVAILABLE",
    "",
  ]);
  expect(server.output.stderr).toContain("waiting for the database");

  await network.become("PASS");
  expect(await server.ready).toBe(url);
  expect([await statusOf(url, "/ready"), await codeOf(url)]).toEqual([200, { person: { name: "Kim Jong-un" } }]);
  server.kill("SIGTERM");
  expect(await server.exit).toEqual({ code: 0, signal: null });
  await network.close();
});
