import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import type { ApolloServerPlugin, BaseContext } from "@apollo/server";

/** Longer than a proxy at work leaves a connection alone. */
const lastCallMs = 100;

/**
 * Stops to listen once all who have come are let in, and gives proxies a moment before `plugin` hangs up on idle
 * connections: what they have just sent on one would be lost, and a proxy may not send a mutation again. What comes in that
 * moment is answered and told that it is the last on its connection.
 */
export function drainingGently<Context extends BaseContext>(
  server: Server,
  plugin: ApolloServerPlugin<Context>,
): ApolloServerPlugin<Context> {
  return {
    serverWillStart: async (service) => {
      const hanging = (await plugin.serverWillStart?.(service)) ?? {};
      return {
        ...hanging,
        drainServer: async () => {
          await allIsTakenIn(server);
          // The close() of an HTTP server hangs up on idle connections at once.
          NetServer.prototype.close.call(server);
          await sleep(lastCallMs);
          await allIsTakenIn(server);
          await hanging.drainServer?.();
        },
      };
    },
  };
}

/** So many connections wait at most until they are accepted: Node's own number, which nothing here changes. */
const maxWaiting = 511;

/**
 * While an article is read, whatever arrives waits in the sockets, and what is closed then is broken off. A turn of the event
 * loop accepts one connection, the next takes in what came over it.
 */
async function allIsTakenIn(server: Server): Promise<void> {
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
