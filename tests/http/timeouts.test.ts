import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { pino } from "pino";
import { createServer, listen } from "../../src/http/server.ts";
import { openRaw } from "./raw.ts";

const hour = 3_600_000;
const patient = {
  headers: hour,
  request: hour,
  keepAlive: hour,
  inactivity: hour,
  exchange: hour,
  checkInterval: 20,
};

/** A server that reads each request and answers with a lot, with one short timeout. */
async function serverThatWaits(short: Partial<typeof patient>): Promise<string> {
  const app = createServer({
    logger: pino({ level: "silent" }),
    trustedProxies: [],
    slowMs: Infinity,
    metrics: null,
    traces: null,
    timeouts: { ...patient, ...short },
  });
  app.addContentTypeParser("*", { parseAs: "buffer" }, async () => null);
  app.route({ method: ["GET", "POST"], url: "/", handler: async () => "x".repeat(50_000_000) });
  await app.ready();
  const { href } = await listen(app.server, "127.0.0.1", 0);
  afterAll(async () => {
    app.server.closeAllConnections();
    await app.close();
  });
  return href;
}

test.each([
  ["a client that says nothing", { headers: 50 }, ""],
  ["a head that never ends", { headers: 50 }, "POST / HTTP/1.1\r\nhost: x\r\nx-slow: "],
  ["a body that never comes", { request: 50, headers: 50 }, "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n1"],
  [
    "a chunk that never ends",
    { request: 50, headers: 50 },
    "POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nf\r\n",
  ],
])("%s is not waited for", async (_, short, sent) => {
  const { socket, ended } = openRaw(await serverThatWaits(short));
  socket.write(sent);
  expect(await ended).toMatch(/^HTTP\/1.1 408 Request Timeout\r\nConnection: close/);
});

test.each([
  ["does not read its answer", { exchange: 50 }],
  ["is silent", { inactivity: 50 }],
])("who %s is hung up on", async (_, short) => {
  const { socket, received } = openRaw(await serverThatWaits(short));
  socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  await once(socket, "readable");
  socket.pause();
  // Long enough for what is too long; then what the system had kept for us comes, and no more.
  await new Promise((resolve) => setTimeout(resolve, 300));
  socket.resume();
  await once(socket, "close");
  expect(received().length).toBeLessThan(50_000_000);
});

test.each([
  ["a length and chunks at once", "content-length: 5\r\ntransfer-encoding: chunked"],
  ["two lengths", "content-length: 5\r\ncontent-length: 6"],
  ["a length that is none", "content-length: +5"],
  ["chunks that are not the last coding", "transfer-encoding: chunked, identity"],
  ["white space before the colon", "transfer-encoding : chunked"],
  ["a folded line", "x-a: b\r\n c: d"],
  ["a bare line feed", "x-a: b\ncontent-length: 5"],
])("what two servers could read differently is refused: %s", async (_, head) => {
  const { socket, ended } = openRaw(await serverThatWaits({}));
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n0\r\n\r\n`);
  expect(await ended).toMatch(/^HTTP\/1.1 400 Bad Request\r\nConnection: close/);
});

test("a head of more than 16 kB is refused", async () => {
  const { socket, ended } = openRaw(await serverThatWaits({}));
  socket.write(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${"x".repeat(17_000)}\r\n\r\n`);
  expect(await ended).toMatch(/^HTTP\/1.1 431 /);
});
