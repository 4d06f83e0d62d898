import { setTimeout as sleep } from "node:timers/promises";
import type { Attacks } from "./attack.ts";
import { halfOf, open } from "./open-socket.ts";
import type { Target } from "./target.ts";

/** How long a client may hold a connection with half a request. */
const timeoutMs = 35_000;

/** Sends a byte each second, as long as the server listens; gives how long that was. */
async function drip(target: Target, start: string): Promise<string | null> {
  const socket = open(target);
  socket.resume();
  socket.write(start);
  const began = performance.now();
  while (performance.now() - began < timeoutMs) {
    await sleep(500);
    if (socket.destroyed || socket.readableEnded) return null;
    socket.write("a");
  }
  socket.destroy();
  return `keeps a connection for ${timeoutMs / 1_000} s that sends a byte now and then`;
}

async function idle(target: Target, start: string): Promise<string | null> {
  const { isClosed } = await target.raw(start, timeoutMs);
  return isClosed ? null : `keeps a connection open for ${timeoutMs / 1_000} s`;
}

/** Clients that take their time, each of which holds a connection as long as the server lets it. Tried beside each other. */
export const slowClients: Attacks = {
  "headers that come a byte at a time": async (target) =>
    await drip(target, "POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-slow: "),
  "a body that comes a byte at a time": async (target) => await drip(target, halfOf(target)),
  "chunks that come a byte at a time": async (target) =>
    await drip(target, target.request(["transfer-encoding: chunked"], "fffff\r\n")),
  "a connection that says nothing": async (target) => await idle(target, ""),
  "half a first line": async (target) => await idle(target, "POST /gra"),
  "a body that never comes": async (target) => await idle(target, target.request(["content-length: 100"], "")),
};
