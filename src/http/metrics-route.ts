import type { RequestHandler } from "express";
import { exchangeOf } from "./exchange.ts";
import { fail, type Failure } from "./failure.ts";
import type { Metrics } from "../watching/metrics.ts";

const unknown: Failure = {
  status: 401,
  code: "UNAUTHENTICATED",
  message: 'The metrics are for keys with the scope "admin": send one as "authorization: Bearer …".',
};
const notAdmin: Failure = {
  status: 403,
  code: "FORBIDDEN",
  message: 'The metrics are for keys with the scope "admin", which this one does not have.',
};

/** `/metrics` in the text format of Prometheus, for everybody or for keys with the scope "admin". */
export function metricsRoute({ exposition }: Pick<Metrics, "exposition">, readers: "open" | "admin"): RequestHandler {
  return async (request, response) => {
    const { key } = exchangeOf(response).caller;
    response.set("cache-control", "no-store");
    if (readers === "admin" && key === null) {
      return fail(request, response.set("www-authenticate", 'Bearer realm="onrecord"'), unknown);
    }
    if (readers === "admin" && key?.scopes.includes("admin") !== true) return fail(request, response, notAdmin);
    const { contentType, text } = await exposition();
    response.set("content-type", contentType).send(text);
  };
}
