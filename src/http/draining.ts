import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** How long requests in flight may take once the server is told to stop: a little longer than their usual deadline. */
const graceMs = 6_000;
/** Longer than a busy proxy leaves a connection idle. */
const lastCallMs = 100;

/**
 * On `close()`, stops listening once every connection has been accepted, and gives proxies a moment before idle connections
 * are closed: a request that was just sent on one would be lost, and a proxy may not repeat a mutation. Requests that come
 * in that moment are answered with `Connection: close`. Requests in flight have some seconds to be answered.
 */
export function closeWhileDraining(app: FastifyInstance): void {
  const { server } = app;
  app.addHook("preClose", async () => {
    if (!server.listening) return;
    await acceptAll(server);
    // The close() of an HTTP server, which Fastify calls next, ends idle connections at once.
    NetServer.prototype.close.call(server);
    await sleep(lastCallMs);
    await acceptAll(server);
    // A connection whose answer said "keep-alive" before becomes idle later.
    const reaper = setInterval(() => server.closeIdleConnections(), lastCallMs);
    const grace = setTimeout(() => server.closeAllConnections(), graceMs);
    server.once("close", () => {
      clearInterval(reaper);
      clearTimeout(grace);
    });
  });
}

/** How many connections wait at most until they are accepted: the default of Node.js, which nothing here changes. */
const maxWaiting = 511;

/**
 * While the process is busy, connections and requests wait in the sockets, and closing would reset them. A turn of the event
 * loop accepts one connection, the next reads what came over it.
 */
async function acceptAll(server: Server): Promise<void> {
  let accepted = 0;
  const count = () => (accepted += 1);
  server.on("connection", count);
  let before: number;
  do {
    before = accepted;
    await turn();
    await turn();
  } while (accepted > before && accepted < maxWaiting);
  server.off("connection", count);
}
