import { expect, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { startEmbedded } from "../../src/embedded-postgres/embedded.ts";
import { freePort } from "../../benchmarks/read/free-port.ts";
import { startProxy } from "../../resilience/faults/proxy.ts";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { answerOf, dataDirectory, pidOfPostgres, startOnrecord } from "./onrecord.ts";

const statusOf = async (url: string, path: string) => (await fetch(new URL(path, url))).status;

/** The data of an answer, or the code of its first error. */
async function ask(url: string, query: string, headers?: Record<string, string>): Promise<unknown> {
  const { data, errors } = (await answerOf(url, query, headers)) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return errors?.[0]?.extensions.code ?? data;
}

const kim = '{ person(ref: "Kim Jong-un") { name } }';
const isKim = { person: { name: "Kim Jong-un" } };

/** A database behind a network of its own; `url` leads through it. */
async function behindNetwork(databaseUrl: string, mode: "PASS" | "REFUSE") {
  const url = new URL(databaseUrl);
  const network = await startProxy({ target: { host: url.hostname, port: Number(url.port) }, mode });
  url.host = `127.0.0.1:${network.port}`;
  return { network, url: url.href };
}

test("a server whose database is down at its start is live, not ready, and heals by itself", async () => {
  const { url: seeded } = await freshDatabase({ seeded: true });
  const { network, url: databaseUrl } = await behindNetwork(seeded, "REFUSE");
  const port = await freePort();
  const server = startOnrecord({ DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: "warn" });
  const url = `http://127.0.0.1:${port}/graphql`;
  await expect.poll(() => statusOf(url, "/live").catch(() => "refused"), { timeout: 30_000 }).toBe(200);
  expect([await statusOf(url, "/ready"), await ask(url, kim), server.output.stdout]).toEqual([
    503,
    "SERVICE_UNAVAILABLE",
    "",
  ]);
  await expect.poll(() => server.output.stderr).toContain("waiting for the database");

  await network.become("PASS");
  expect(await server.ready).toBe(url);
  expect([await statusOf(url, "/ready"), await ask(url, kim)]).toEqual([200, isKim]);
  server.kill("SIGTERM");
  expect(await server.exit).toEqual({ code: 0, signal: null });
  await network.close();
});

test("a server that is told to stop answers what it was asked before, and takes no more", async () => {
  const { url: seeded } = await freshDatabase({ seeded: true });
  const { network, url: databaseUrl } = await behindNetwork(seeded, "PASS");
  const server = startOnrecord({ DATABASE_URL: databaseUrl, LOG_LEVEL: "silent" });
  const url = await server.ready;
  await ask(url, kim);
  await network.become("BLACKHOLE");
  const answer = ask(url, '{ country(ref: "US") { name } }');
  expect(await statusOf(url, "/live")).toBe(200);
  server.kill("SIGTERM");
  await expect
    .poll(() =>
      fetch(url, { headers: { connection: "close" } }).then(
        () => "taken",
        () => "refused",
      ),
    )
    .toBe("refused");
  await network.become("PASS");
  expect(await answer).toEqual({ country: { name: "United States" } });
  expect(await server.exit).toEqual({ code: 0, signal: null });
  await network.close();
});

test("what was acknowledged is there after the database was killed, and the server goes on by itself", async () => {
  const directory = dataDirectory();
  const killed = await startEmbedded(directory);
  const server = startOnrecord({ DATABASE_URL: killed.url, LOG_LEVEL: "silent" });
  const url = await server.ready;
  const store = `mutation { ingestArticle(input: { body: "“We sail in May,” said Ann Lee." }) { created article { id } } }`;
  const database = openDatabase(killed.url);
  const key = await keyWith(database, "ingest");
  await database.close();
  const stored = (await ask(url, store, key)) as {
    readonly ingestArticle: { readonly article: { readonly id: string } };
  };
  process.kill(pidOfPostgres(directory) ?? 0, "SIGKILL");
  await killed.ended;
  await killed.stop();
  expect(await ask(url, kim)).toBe("SERVICE_UNAVAILABLE");

  const next = await startEmbedded(directory);
  await expect.poll(() => ask(url, kim)).toEqual(isKim);
  expect(await ask(url, store, key)).toEqual({ ingestArticle: { ...stored.ingestArticle, created: false } });
  server.kill("SIGTERM");
  expect(await server.exit).toEqual({ code: 0, signal: null });
  await next.stop();
});
