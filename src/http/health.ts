import type { FastifyInstance } from "fastify";
import { unavailable } from "../database/errors.ts";
import { withTimeout } from "../shared/with-timeout.ts";
import { sameOriginOnly } from "./cors.ts";

const timeoutMs = 1_500;

export interface Health {
  /** Rejects when the database does not answer, or takes no writes. */
  readonly ping: () => Promise<unknown>;
  readonly isShuttingDown: () => boolean;
}

/** `/live`: the process runs. `/ready`: traffic may come, since the database answers and takes writes. */
export function addHealth(app: FastifyInstance, { ping, isShuttingDown }: Health): void {
  app.get("/live", sameOriginOnly, (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live" }),
  );
  app.get("/ready", sameOriginOnly, async ({ context: { log } }, reply) => {
    reply.header("cache-control", "no-store");
    const notReady = (reason: string) =>
      reply.code(503).header("retry-after", "1").send({ status: "unavailable", reason });
    if (isShuttingDown()) return notReady("The server is shutting down.");
    try {
      await withTimeout(ping(), timeoutMs, () => {
        throw new Error(`no answer in ${timeoutMs} ms`);
      });
      return await reply.send({ status: "ready" });
    } catch (error) {
      log.warn({ err: error }, "not ready");
      return notReady(unavailable(error).message);
    }
  });
}
