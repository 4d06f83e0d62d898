import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { listKeys } from "../../src/api-keys/keys.store.ts";
import { emptyDatabase, freshDatabase } from "../support/database.ts";
import { withServer } from "../support/server.ts";
import { dataDirectory, startOnrecord } from "./onrecord.ts";

const database = await freshDatabase({ seeded: true });
const { url } = database;

test("bad settings are named together, with what would do, and without the password", async () => {
  const server = startOnrecord({
    DATABASE_URL: "mysql://me:secret@localhost/news",
    PORT: "4000x",
    CORS_ORIGINS: "localhost:3000",
    LOG_LEVEL: "loud",
  });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output).toEqual({
    stdout: "",
    stderr: [
      "The environment has a setting that cannot be used:",
      '  DATABASE_URL="mysql://me:***@localhost/news" is not the URL of a Postgres, like postgresql://user:password@localhost:5432/onrecord',
      '  PORT="4000x" is not a port: a whole number from 0 to 65535',
      '  CORS_ORIGINS="localhost:3000" is not "*" or a list of origins, like http://localhost:5173,https://news.example',
      '  LOG_LEVEL="loud" is not one of fatal, error, warn, info, debug, trace, silent',
      "",
    ].join("\n"),
  });
});

test("a port that is taken is named, with what to do, before the base is filled", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const directory = dataDirectory();
  const server = startOnrecord({ DATA_DIR: directory, PORT: String(port) });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output).toEqual({
    stdout: "",
    stderr:
      `Port ${port} on 127.0.0.1 is taken. Stop what listens there, ` +
      `or set PORT to another, such as PORT=${port + 1} (0 picks a free one).\n`,
  });
  other.close();
});

test("a database that refuses is not waited for: its reason is told, without the password", async () => {
  const wrong = new URL(url);
  wrong.password = "mistyped-secret";
  const server = startOnrecord({ DATABASE_URL: wrong.href, LOG_LEVEL: "silent" });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output.stderr).toContain("The database could not be brought up to date.\nError: P1000: Authentication");
  expect(server.output.stderr).not.toContain("mistyped-secret");
});

test("a role that may not create tables is told which rights it needs, and starts once it has them", async () => {
  const database = await emptyDatabase();
  const { pathname } = new URL(database);
  const role = `role_of_${pathname.slice(1)}`;
  const poor = new URL(database);
  poor.username = poor.password = role;
  await withServer(database, (client) => client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`));
  try {
    const refused = startOnrecord({ DATABASE_URL: poor.href, LOG_LEVEL: "silent" });
    expect(await refused.exit).toEqual({ code: 1, signal: null });
    const rights = `GRANT CREATE ON DATABASE "${pathname.slice(1)}" TO "${role}"; GRANT USAGE, CREATE ON SCHEMA public TO "${role}";`;
    expect(refused.output.stderr).toBe(
      [
        "The database could not be brought up to date.",
        "Error: ERROR: permission denied for schema public",
        "",
        `The role must be the owner of the database; as a superuser: ALTER DATABASE "${pathname.slice(1)}" OWNER TO "${role}";`,
        `Or give it the rights: ${rights}`,
        "",
      ].join("\n"),
    );
    await withServer(database, (client) => client.query(rights));
    const allowed = startOnrecord({ DATABASE_URL: poor.href, LOG_LEVEL: "silent" });
    await allowed.ready;
    allowed.kill("SIGTERM");
    await allowed.exit;
  } finally {
    await withServer(database, (client) => client.query(`DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`));
  }
});

test.each(["README.md", "README.md/data"])("DATA_DIR=%s, where a file is, is one sentence", async (path) => {
  const server = startOnrecord({ DATA_DIR: path });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output).toEqual({
    stdout: "",
    stderr:
      `The data directory ${resolve(path)} cannot be made, since there is a file in its place: ` +
      "set DATA_DIR to a directory, or to a path where nothing is yet.\n",
  });
});

test.each(["", '{"port":', '{"port":0,"password":"x"}', undefined])(
  "a data directory whose settings are %j says which password is lost, and how to go on",
  async (text) => {
    const directory = dataDirectory();
    mkdirSync(join(directory, "postgres"));
    const file = join(directory, "postgres.json");
    if (text !== undefined) writeFileSync(file, text);
    const server = startOnrecord({ DATA_DIR: directory });
    expect(await server.exit).toEqual({ code: 1, signal: null });
    expect(server.output).toEqual({
      stdout: "",
      stderr:
        `${file} is missing or damaged, and with it the password of the embedded Postgres: put it back from a copy, ` +
        `or remove ${join(directory, "postgres")} to lose what is in there and have the next start make it anew.\n`,
    });
  },
);

test("a log for people has one line a request", async () => {
  const server = startOnrecord({ DATABASE_URL: url, LOG_FORMAT: "pretty" });
  await fetch(new URL("/graphql?query={__typename}", await server.ready), {
    headers: { "apollo-require-preflight": "true" },
  });
  server.kill("SIGTERM");
  await server.exit;
  expect(stripVTControlCharacters(server.output.stderr).trimEnd().split("\n")).toEqual([
    expect.stringMatching(/^\[[\d:.]+\] INFO: GET \/graphql 200 \{.*"ms":\d+.*\}$/),
  ]);
});

test("with DATABASE_URL set the same server answers from that database, and makes no key in it", async () => {
  const server = startOnrecord({ DATABASE_URL: url, LOG_LEVEL: "silent" });
  const address = await server.ready;
  const ready = await fetch(new URL("/ready", address));
  server.kill("SIGTERM");
  expect([ready.status, await server.exit]).toEqual([200, { code: 0, signal: null }]);
  expect(await listKeys(database)).toEqual([]);
});
