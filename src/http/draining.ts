import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ApolloServerPlugin, BaseContext } from "@apollo/server";

/** Longer than a proxy at work leaves a connection alone. */
const lastCallMs = 100;

/**
 * Stops to listen, and gives proxies a moment before `plugin` hangs up on idle connections: what they have just sent on one
 * would be lost, and a proxy may not send a mutation again. What comes in that moment is answered and told that it is the
 * last on its connection.
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
          // The close() of an HTTP server hangs up on idle connections at once.
          NetServer.prototype.close.call(server);
          await sleep(lastCallMs);
          await hanging.drainServer?.();
        },
      };
    },
  };
}
