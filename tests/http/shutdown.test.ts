import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { openRaw, rawPost } from "./raw.ts";
import { serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const question = '{ quotes(filter: { speaker: "Kim", about: "US" }) { totalCount } }';

/** Something that happens once, and can be waited for. */
function event(): { readonly happened: Promise<void>; readonly happen: () => void } {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return { happened, happen };
}

/** Whether the server takes requests on new connections. */
function isTaken(url: string): Promise<boolean> {
  return fetch(url, { headers: { connection: "close" } }).then(
    () => true,
    () => false,
  );
}

test("a request in flight is answered; no more are taken", async () => {
  const [asked, released] = [event(), event()];
  const { app, url, ask } = await serve({
    query: async (sql) => {
      asked.happen();
      await released.happened;
      return database.query(sql);
    },
  });
  const answer = ask(question);
  await asked.happened;
  const closed = app.close();
  await expect.poll(() => isTaken(url)).toBe(false);
  released.happen();
  expect(await answer).toMatchObject({ status: 200, body: { data: { quotes: { totalCount: 3 } } } });
  await closed;
});

test("a request that never ends is cut off, so that the server stops all the same", async () => {
  const asked = event();
  const { app, ask } = await serve(
    {
      query: () => {
        asked.happen();
        return new Promise(() => {});
      },
    },
    { deadlineMs: 60_000 },
  );
  const answer = ask(question).catch(() => "cut off");
  await asked.happened;
  await app.close();
  expect(await answer).toBe("cut off");
});

test("what comes on an old connection meanwhile is answered, and the last there", async () => {
  const { app, url } = await serve(database);
  const { socket, ended } = openRaw(url);
  socket.write(rawPost(question));
  await new Promise((resolve) => socket.once("data", resolve));
  const closed = app.close();
  await expect.poll(() => isTaken(url)).toBe(false);
  socket.write(rawPost(question));
  const [, first = "", second = ""] = (await ended).split("HTTP/1.1 ");
  expect(first).toMatch(/^200 OK\r\n/);
  expect(first).not.toMatch(/\r\nconnection: close\r\n/i);
  expect(second).toMatch(/^200 OK\r\n/);
  expect(second).toMatch(/\r\nconnection: close\r\n/i);
  expect(second).toContain('{"totalCount":3}');
  await closed;
});

test("whoever has come before is let in and answered, however many at once", async () => {
  const { app, url } = await serve(database);
  // The server accepts one connection at a time, and has accepted none of these yet.
  const answers = Array.from({ length: 20 }, () => {
    const { socket, ended } = openRaw(url);
    socket.write(rawPost(question));
    return ended;
  });
  const closed = app.close();
  for (const answer of await Promise.all(answers)) expect(answer).toContain('{"totalCount":3}');
  await closed;
});

test("a client that never finishes its request does not keep the server from stopping", async () => {
  const { app, url } = await serve(database);
  const { socket, ended } = openRaw(url);
  socket.write("POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n1");
  // Idle connections are closed as soon as the server stops; this one is cut off when its time is up.
  await Promise.all([app.close(), ended]);
});

test("with SHUTDOWN_DELAY_MS it says at once that it is not ready, and answers new connections until then", async () => {
  const { app, get, ask, url } = await serve(database, { shutdownDelayMs: 400 });
  expect((await get("/ready")).status).toBe(200);
  const closed = app.close();
  const fresh = { connection: "close" };
  const ready = await get("/ready", { headers: fresh });
  expect([ready.status, ready.headers.get("retry-after"), ready.body]).toEqual([
    503,
    "1",
    { status: "unavailable", reason: "The server is shutting down." },
  ]);
  expect([(await get("/live", { headers: fresh })).status, (await ask(question, fresh)).status]).toEqual([200, 200]);
  await closed;
  expect(await isTaken(url)).toBe(false);
});

test("it can be closed twice", async () => {
  const { app } = await serve(database);
  await Promise.all([app.close(), app.close()]);
});
