import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings, settingsWithFreePort } from "../../src/embedded-postgres/settings.ts";
import { prisma } from "../prisma/prisma.ts";
import { answerOf, dataDirectory, gone, pidOfPostgres, startOnrecord } from "./onrecord.ts";

// One data directory through the life of a server: the tests build on each other.
const directory = dataDirectory();
const ask = (url: string) => answerOf(url, '{ country(ref: "KP") { name } }');

const keyFile = join(directory, "editor.key");

const store = 'mutation { ingestArticle(input: { body: "It rains." }) { userErrors { code } } }';
const ingest = (url: string, key: string) => answerOf(url, store, { authorization: `Bearer ${key}` });

const answer = { data: { country: { name: "North Korea" } } };

test("a first start migrates, seeds and answers; SIGTERM ends it and its Postgres", async () => {
  const server = startOnrecord({ DATA_DIR: directory });
  const url = await server.ready;
  expect(await ask(url)).toEqual(answer);
  const postgres = pidOfPostgres(directory) ?? 0;
  server.kill("SIGTERM");
  expect(await server.exit).toEqual({ code: 0, signal: null });
  expect(server.output.stdout).toBe(`ready: ${url}\n`);
  const [key, said] = [readFileSync(keyFile, "utf8").trim(), server.output.stderr];
  expect([said.includes(keyFile), said.includes(key.slice(22, 40))]).toEqual([true, false]);
  await gone(postgres);
});

test("a second start reuses the data and the key; SIGINT ends it and its Postgres", async () => {
  const key = readFileSync(keyFile, "utf8");
  const server = startOnrecord({ DATA_DIR: directory });
  const url = await server.ready;
  expect([await ask(url), await ingest(url, key.trim()), readFileSync(keyFile, "utf8")]).toEqual([
    answer,
    { data: { ingestArticle: { userErrors: [] } } },
    key,
  ]);
  const postgres = pidOfPostgres(directory) ?? 0;
  expect(server.output.stderr).not.toMatch(/migrations|seeding/);
  server.kill("SIGINT");
  expect(await server.exit).toEqual({ code: 0, signal: null });
  await gone(postgres);
});

test("a second server on the same data directory is refused and changes nothing", async () => {
  const first = startOnrecord({ DATA_DIR: directory });
  const url = await first.ready;
  // On the same port, as two `npm start` in one place are.
  const second = startOnrecord({ DATA_DIR: directory, PORT: new URL(url).port });
  expect(await second.exit).toEqual({ code: 1, signal: null });
  expect(second.output).toEqual({
    stdout: "",
    stderr:
      `Another Onrecord (process ${first.pid}) is running on ${directory}. ` +
      "Use that one, or stop it first, or set DATA_DIR to another directory.\n",
  });
  expect(await ask(url)).toEqual(answer);
  first.kill("SIGTERM");
  await first.exit;
});

test("a server that is killed takes its Postgres along, and the next one starts", async () => {
  const killed = startOnrecord({ DATA_DIR: directory });
  await killed.ready;
  const postgres = pidOfPostgres(directory) ?? 0;
  killed.kill("SIGKILL");
  // At once, while the old Postgres is still on its way out.
  const next = startOnrecord({ DATA_DIR: directory });
  expect(await ask(await next.ready)).toEqual(answer);
  await gone(postgres);
  next.kill("SIGTERM");
  await next.exit;
});

test("locks whose process is gone, or whose pid is another process by now, do not stop a start", async () => {
  const other = spawn("sleep", ["60"]);
  const pid = other.pid ?? 0;
  writeFileSync(join(directory, "onrecord.lock"), JSON.stringify({ pid, identity: "another boot:1", role: "server" }));
  writeFileSync(join(directory, "postgres/postmaster.pid"), `${pid}\n${directory}/postgres\n`);
  const server = startOnrecord({ DATA_DIR: directory });
  expect(await ask(await server.ready)).toEqual(answer);
  expect(other.exitCode).toBeNull();
  other.kill();
  await once(other, "exit");
  server.kill("SIGTERM");
  await server.exit;
});

test("a server whose Postgres ends says so and ends, too", async () => {
  const server = startOnrecord({ DATA_DIR: directory });
  await server.ready;
  process.kill(pidOfPostgres(directory) ?? 0, "SIGINT");
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output.stderr).toContain(`The embedded Postgres ended; see postgres.log in ${directory}.`);
});

test("a Prisma command uses the Postgres of the running server, or starts it for its own time", async () => {
  const server = startOnrecord({ DATA_DIR: directory });
  await server.ready;
  const postgres = pidOfPostgres(directory) ?? 0;
  const beside = await prisma("", ["migrate", "status"], { variables: { DATA_DIR: directory } });
  expect([beside.code, pidOfPostgres(directory)]).toEqual([0, postgres]);
  server.kill("SIGTERM");
  await server.exit;
  const alone = await prisma("", ["migrate", "status"], { variables: { DATA_DIR: directory } });
  expect([alone.code, alone.stdout]).toEqual([0, expect.stringContaining("Database schema is up to date!")]);
});

test("settings that are damaged before there is a Postgres are made anew, and nothing is left of writing them", async () => {
  const fresh = dataDirectory();
  writeFileSync(join(fresh, "postgres.json"), "");
  const settings = await settingsWithFreePort(fresh);
  expect([readSettings(fresh), readdirSync(fresh)]).toEqual([settings, ["postgres.json"]]);
});

test("only the owner may read the password and the key, and Postgres listens on this machine alone", () => {
  const modes = ["postgres.json", "editor.key"].map((name) => statSync(join(directory, name)).mode & 0o777);
  expect(modes).toEqual([0o600, 0o600]);
  expect(
    readFileSync(join(directory, "postgres.log"), "utf8")
      .match(/listening on .*/g)
      ?.at(-1),
  ).toMatch(/^listening on IPv4 address "127\.0\.0\.1", port [23]\d{4}$/);
});
