import type { RequestHandler } from "express";
import { refusalOf } from "../api-keys/access-errors.ts";
import { Scope } from "../api-keys/caller.ts";
import { errorKindOf } from "../errors.ts";
import { requestContextOf } from "./request-context.ts";
import { fail } from "./failure.ts";
import type { Metrics } from "../observability/metrics.ts";

/** `/metrics` in the text format of Prometheus, for everybody or for keys with the scope "admin". */
export function metricsRoute({ exposition }: Pick<Metrics, "exposition">, readers: "open" | "admin"): RequestHandler {
  return async (request, response, next) => {
    // express takes "/Metrics" and "/metrics/" for the same, which a proxy that closes "/metrics" lets through.
    if (request.path !== "/metrics") return next();
    const { key } = requestContextOf(response).caller;
    response.set("cache-control", "no-store");
    const refusal = readers === "admin" ? refusalOf("/metrics", [Scope.admin], key) : null;
    if (refusal !== null) {
      const { code, message } = refusal;
      const { status, headers = {} } = errorKindOf(code);
      return fail(request, response.set(headers), { status: status ?? 400, code, message });
    }
    const { contentType, text } = await exposition();
    response.set("content-type", contentType).send(text);
  };
}
