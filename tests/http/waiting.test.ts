import { connect } from "node:net";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/database/client.ts";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { serve } from "./serve.ts";

const { url } = await freshDatabase({ seeded: true });
const question = "{ quotes { totalCount } }";

// Somebody who keeps everybody else waiting for a table.
const locker = new pg.Client(url);
const watcher = new pg.Client(url);
await locker.connect();
await watcher.connect();
afterAll(() => Promise.all([locker.end(), watcher.end()]));
beforeEach(() => async () => void (await locker.query("ROLLBACK")));

const lock = () => locker.query("BEGIN; LOCK TABLE quote IN ACCESS EXCLUSIVE MODE");

function open(
  options: { readonly poolSize?: number; readonly statementTimeoutMs?: number; readonly maxAnswerBytes?: number } = {},
) {
  const database = openDatabase(url, { statementTimeoutMs: 60_000, ...options });
  afterAll(() => database.close());
  return database;
}

// A busy machine takes its time.
const patiently = { timeout: 10_000 };

/** How many statements wait for the lock. */
async function waiting(): Promise<number> {
  const { rows } = await watcher.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.count ?? 0;
}

const tooSlow = {
  errors: [
    {
      message: expect.stringMatching(/^The question took too long and was stopped/),
      extensions: { code: "QUERY_TIMEOUT" },
    },
  ],
};

test.each([0, 16_000_000])(
  "past its deadline an operation is answered, and its statement is stopped (answers remembered: %d bytes)",
  async (answerCache) => {
    const server = await serve(open(), { deadlineMs: 1_000, answerCache });
    // Once by each way.
    expect((await server.ask(question)).status).toBe(200);
    await lock();
    const fresh = `query Fresh${answerCache} ${question}`;
    const answers = await Promise.all([server.ask(fresh), server.ask(answerCache === 0 ? question : fresh)]);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [504, tooSlow],
      [504, tooSlow],
    ]);
    await expect.poll(waiting, patiently).toBe(0);
  },
);

test("a mutation past its deadline is told so, and that it may still be done", async () => {
  const database = open();
  const server = await serve({ ...database, transaction: () => new Promise(() => {}) }, { deadlineMs: 20 });
  const { status, body } = await server.ask(
    `mutation { ingestArticle(input: { body: "Text.", publisher: "KCNA", headline: "Head" }) { userErrors { message } } }`,
    await keyWith(database, "ingest"),
  );
  expect([status, body]).toEqual([
    504,
    {
      errors: [
        {
          message: expect.stringMatching(/^The mutation was not done in 120 ms, and may still be done/),
          extensions: { code: "QUERY_TIMEOUT" },
        },
      ],
    },
  ]);
});

test("a mutation of which Postgres stops a statement is not advised to ask for smaller pages", async () => {
  const database = open();
  const stopped = Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" });
  const server = await serve({ ...database, transaction: () => Promise.reject(stopped) });
  const { status, body } = await server.ask(
    `mutation { ingestArticle(input: { body: "Text.", publisher: "KCNA", headline: "Head" }) { userErrors { message } } }`,
    await keyWith(database, "ingest"),
  );
  expect([status, body]).toEqual([
    504,
    {
      data: null,
      errors: [
        {
          message:
            "The mutation took too long and was stopped. What it writes is stored completely or not at all: send it again. " +
            "If it is stopped again, send less at once, such as a shorter text, or select less of the result.",
          locations: [{ line: 1, column: 12 }],
          path: ["ingestArticle"],
          extensions: { code: "QUERY_TIMEOUT" },
        },
      ],
    },
  ]);
});

/** Asks without waiting for the answer; gives what leaves. */
function askAndLeave(serverUrl: string, query: string): () => void {
  const { hostname, port } = new URL(serverUrl);
  const body = JSON.stringify({ query });
  const socket = connect(Number(port), hostname, () =>
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  return () => void socket.destroy();
}

test("when the client leaves, its statements are stopped, on both ways and for names too", async () => {
  const server = await serve(open());
  expect((await server.ask(question)).status).toBe(200);
  const lists = "{ first: quotes { totalCount } second: articles { nodes { quotes { totalCount } } } }";
  await lock();
  const leave = [question, lists].map((query) => askAndLeave(server.url, query));
  await expect.poll(waiting, patiently).toBe(3);
  leave.forEach((go) => go());
  await expect.poll(waiting, patiently).toBe(0);
  await locker.query("ROLLBACK");
  // The connections serve whoever comes next.
  expect(await server.ask(question)).toMatchObject({ status: 200, body: { data: { quotes: {} } } });
});

test("who leaves does not stop the statement of somebody else", async () => {
  const server = await serve(open({ poolSize: 2 }));
  await lock();
  const stays = server.ask("query Stays { quotes { totalCount } }");
  await expect.poll(waiting, patiently).toBe(1);
  const leave = askAndLeave(server.url, "query Leaves { quotes { totalCount } }");
  await expect.poll(waiting, patiently).toBe(2);
  leave();
  await expect.poll(waiting, patiently).toBe(1);
  await locker.query("ROLLBACK");
  expect(await stays).toMatchObject({ status: 200, body: { data: { quotes: {} } } });
});

test("when all connections are in use, others are told in a second that the base is busy", async () => {
  const server = await serve(open({ poolSize: 1 }));
  expect((await server.ask(question)).status).toBe(200);
  await lock();
  const leave = askAndLeave(server.url, question);
  await expect.poll(waiting, patiently).toBe(1);
  const refusals = await Promise.all([server.ask(`query Again ${question}`), server.ask(question)]);
  for (const { status, headers, body } of refusals) {
    expect([status, headers.get("retry-after"), body]).toEqual([
      503,
      "1",
      {
        data: null,
        errors: [
          {
            message: "The database is busy; try again in a second.",
            locations: [expect.anything()],
            path: ["quotes"],
            extensions: { code: "SERVICE_UNAVAILABLE" },
          },
        ],
      },
    ]);
  }
  leave();
});

test("a server that has no connection free is not ready", async () => {
  const database = open({ poolSize: 1 });
  const server = await serve(database);
  const held = await database.pool.connect();
  const busy = await server.get("/ready");
  held.release();
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "1"]);
  expect((await server.get("/ready")).status).toBe(200);
});

test("more than can be served in a second are turned away at once", async () => {
  const database = open({ poolSize: 1 });
  await lock();
  const statements = Array.from({ length: 102 }, () =>
    database.query({ text: "SELECT count(*) FROM quote", values: [] }).then(
      () => "answered",
      (error: unknown) => String(error),
    ),
  );
  expect(await statements[101]).toBe("KnowledgeError: The database is busy; try again in a second.");
  await locker.query("ROLLBACK");
  expect(new Set(await Promise.all(statements.slice(0, 101)))).toEqual(new Set(["answered"]));
});

test("a statement that may take longer than its operation is a mistake of the settings", () => {
  expect(() => loadConfig({ STATEMENT_TIMEOUT_MS: "5000" })).toThrow(
    'STATEMENT_TIMEOUT_MS="5000" is 5000, which is not below DEADLINE_MS, 5000: lower the one, or raise the other',
  );
  expect(() => loadConfig({ DEADLINE_MS: "1000" })).toThrow(
    "STATEMENT_TIMEOUT_MS is 2000, which is not below DEADLINE_MS, 1000: lower the one, or raise the other",
  );
  // Longer than any clock of Node's can be set to, were it taken six times for a mutation.
  expect(() => loadConfig({ DEADLINE_MS: "1000000000" })).toThrow(
    'DEADLINE_MS="1000000000" is not a whole number from 1 to 3600000',
  );
  expect(loadConfig({ STATEMENT_TIMEOUT_MS: "4999" }).statementTimeoutMs).toBe(4_999);
});

test("an answer that is larger than may be is not taken to its end, and says how to ask for less", async () => {
  const bounded = await serve(open({ maxAnswerBytes: 100_000 }));
  const often = Array.from({ length: 90 }, (_, at) => `b${at}: body`).join(" ");
  const bodies = `{ articles { nodes { ${often} } } }`;
  const refusal = {
    errors: [
      {
        message: expect.stringMatching(/^The answer is larger than 0.1 MB, which is the limit. Ask for smaller pages/),
        extensions: { code: "LIMIT_EXCEEDED", limit: "answerMegabytes", most: 0.1 },
      },
    ],
  };
  const first = await bounded.ask(bodies);
  const again = await bounded.ask(bodies);
  expect([first.body, again.body]).toMatchObject([refusal, refusal]);
  expect([first.status, again.status]).toEqual([400, 400]);
  expect((await bounded.ask("{ articles { nodes { headline } } }")).status).toBe(200);
});
