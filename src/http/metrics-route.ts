import type { FastifyInstance, onRequestHookHandler } from "fastify";
import { refusalOf } from "../api-keys/access-errors.ts";
import { Scope } from "../api-keys/caller.ts";
import type { Metrics } from "../observability/metrics.ts";
import { sameOriginOnly } from "./cors.ts";

/** `/metrics` in the text format of Prometheus, for everyone or for keys with the scope "admin". */
export function addMetrics(
  app: FastifyInstance,
  { exposition }: Pick<Metrics, "exposition">,
  { readers, authenticate }: { readonly readers: "open" | "admin"; readonly authenticate: onRequestHookHandler },
): void {
  const onRequest = readers === "open" ? [] : [authenticate];
  app.get("/metrics", { ...sameOriginOnly, onRequest }, async ({ url, context }, reply) => {
    // The router takes "/metrics/" and "/%6detrics" for the same, which a proxy that closes "/metrics" lets through.
    if (!/^\/metrics(?:\?|$)/.test(url)) return reply.callNotFound();
    const refusal = readers === "admin" ? refusalOf("/metrics", [Scope.admin], context.caller.key) : null;
    if (refusal !== null) throw refusal;
    const { contentType, text } = await exposition();
    return reply.header("cache-control", "no-store").type(contentType).send(text);
  });
}
