import { Router } from "express";
import { unavailable } from "../database/errors.ts";
import { withTimeout } from "../shared/with-timeout.ts";
import { requestContextOf } from "./request-context.ts";

const timeoutMs = 1_500;

/** `/live`: the process runs. `/ready`: its database answers and takes writes, so that traffic may come. */
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
      await withTimeout(ping(), timeoutMs, () => {
        throw new Error(`no answer in ${timeoutMs} ms`);
      });
      response.json({ status: "ready" });
    } catch (error) {
      requestContextOf(response).log.warn({ err: error }, "not ready");
      response
        .set("retry-after", "1")
        .status(503)
        .json({ status: "unavailable", reason: unavailable(error).message });
    }
  });
  return router;
}
