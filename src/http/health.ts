import { setTimeout } from "node:timers/promises";
import { Router } from "express";
import { requestContextOf } from "./request-context.ts";

const timeoutMs = 1_500;

/** `/live`: the process runs. `/ready`: its database answers too, so that traffic may come. */
export function health(ping: () => Promise<unknown>): Router {
  const router = Router();
  router.use(["/live", "/ready"], (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });
  router.get("/live", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/ready", async (_request, response) => {
    try {
      await inTime(ping());
      response.json({ status: "ready" });
    } catch (error) {
      requestContextOf(response).log.warn({ err: error }, "not ready");
      response
        .set("retry-after", "1")
        .status(503)
        .json({ status: "unavailable", reason: "The database does not answer." });
    }
  });
  return router;
}

async function inTime(answer: Promise<unknown>): Promise<void> {
  const answered = new AbortController();
  const late = setTimeout(timeoutMs, undefined, { signal: answered.signal }).then(() => {
    throw new Error(`no answer in ${timeoutMs} ms`);
  });
  // Once the database has answered nobody waits for the clock.
  late.catch(() => {});
  await Promise.race([answer, late]).finally(() => answered.abort());
}
