import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { startOnrecord } from "./onrecord.ts";

const { url } = await freshDatabase({ seeded: true });

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

test("a port that is taken is named, with what to do", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const server = startOnrecord({ DATABASE_URL: url, PORT: String(port) });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output.stdout).toBe("");
  expect(server.output.stderr).toContain(
    `Something already listens on the port: listen EADDRINUSE: address already in use 127.0.0.1:${port}. ` +
      "Stop it, or set PORT to another port (0 picks a free one).",
  );
  other.close();
});

test("a database that does not answer is Prisma's P1001", async () => {
  const server = startOnrecord({ DATABASE_URL: "postgresql://someone:secret@127.0.0.1:9/news" });
  expect(await server.exit).toEqual({ code: 1, signal: null });
  expect(server.output.stderr).toContain(
    "The database could not be brought up to date.\nError: P1001: Can't reach database server at `127.0.0.1:9`",
  );
  expect(server.output.stderr).not.toContain("secret");
});

test("with DATABASE_URL set the same server answers from that database", async () => {
  const server = startOnrecord({ DATABASE_URL: url, LOG_LEVEL: "silent" });
  const address = await server.ready;
  const ready = await fetch(new URL("/ready", address));
  server.kill("SIGTERM");
  expect([ready.status, await server.exit]).toEqual([200, { code: 0, signal: null }]);
});
