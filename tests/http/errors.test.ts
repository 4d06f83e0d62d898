import pg from "pg";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const broken = await freshDatabase({ seeded: false });
await broken.pool.query("DROP TABLE quote CASCADE");

const unavailable = (message: string) => ({
  errors: [
    {
      message,
      locations: [{ line: 1, column: 3 }],
      path: ["quotes"],
      extensions: { code: "SERVICE_UNAVAILABLE" },
    },
  ],
  data: null,
});

const away = unavailable("The database does not answer; try again.");
const busy = unavailable("The database is busy; try again in a second.");

test("a bug says nothing of the inside, and names the request; the log has its stack", async () => {
  const server = await serve(broken);
  const { status, body } = await server.ask("{ quotes { totalCount } }", { "x-request-id": "find-me" });
  expect([status, body]).toEqual([
    500,
    {
      errors: [
        {
          message: "Unexpected error.",
          locations: [{ line: 1, column: 3 }],
          path: ["quotes"],
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "find-me" },
        },
      ],
      data: null,
    },
  ]);
  expect(server.log).toContainEqual(
    expect.objectContaining({
      level: 50,
      requestId: "find-me",
      field: "quotes",
      msg: "Unexpected error.",
      err: expect.objectContaining({
        message: 'relation "quote" does not exist',
        stack: expect.stringContaining("knowledge.store.ts"),
      }),
    }),
  );
});

test("an error of the caller is not logged as one of the server", async () => {
  const server = await serve(broken);
  await server.ask('{ person(ref: "a") { nme } }', { "x-request-id": "mine" });
  await server.logged("mine");
  expect(server.log.map(({ level }) => level)).toEqual([30]);
});

test("nobody listens at the database's address: 503", async () => {
  const gone = openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
  const server = await serve(gone);
  const { status, body } = await server.ask("{ quotes { totalCount } }");
  await gone.close();
  expect([status, body]).toEqual([503, away]);
  expect(server.log).toContainEqual(
    expect.objectContaining({ level: 50, msg: "The database does not answer; try again." }),
  );
});

test("a statement that takes too long is the question's fault, not an outage", async () => {
  const { url } = await freshDatabase({ seeded: false });
  const hasty = openDatabase(url, { statementTimeoutMs: 50 });
  const slowly = { query: <Row>() => hasty.query<Row>({ text: "SELECT pg_sleep(30)", values: [] }) };
  const { status, body } = await (await serve(slowly)).ask("{ quotes { totalCount } }");
  await hasty.close();
  const { errors } = body as { readonly errors: readonly { message: string; extensions: unknown }[] };
  expect([status, errors.map(({ message, extensions }) => [message, extensions])]).toEqual([
    504,
    [[expect.stringMatching(/^The question took too long and was stopped/), { code: "QUERY_TIMEOUT" }]],
  ]);
});

test("a table that somebody has locked is an outage, not the question's fault: 503", async () => {
  const { url } = await freshDatabase({ seeded: false });
  const other = new pg.Client(url);
  await other.connect();
  await other.query("BEGIN; LOCK TABLE quote IN ACCESS EXCLUSIVE MODE");
  const hasty = openDatabase(url, { statementTimeoutMs: 200 });
  const { status, body } = await (await serve(hasty)).ask("{ quotes { totalCount } }");
  await other.end();
  await hasty.close();
  expect([status, body]).toEqual([503, busy]);
});

test("a pool that is closed already: 503", async () => {
  const closed = openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
  await closed.close();
  const { status, body } = await (await serve(closed)).ask("{ quotes { totalCount } }");
  expect([status, body]).toEqual([503, away]);
});
