import etag from "@fastify/etag";
import type { FastifyInstance, onRequestHookHandler } from "fastify";
import { hashOf, readAssets } from "../graphiql/assets.ts";
import { readExamples } from "../graphiql/examples.ts";
import { pagePolicy, type PageSettings, renderPage } from "../graphiql/page.ts";
import { sameOriginOnly } from "./cors.ts";
import { prefersHtml } from "./negotiation.ts";

const assetTypes = { css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8" };

/** Serves all that GraphiQL loads; gives the hook that answers browsers with the page, at the address of the API. */
export function addGraphiql(app: FastifyInstance, settings: PageSettings): onRequestHookHandler {
  const assets = readAssets();
  void app.register(async (files) => {
    await files.register(etag);
    for (const { path, type, hash, body } of assets) {
      const headers = { "cache-control": "public, max-age=31536000, immutable", etag: `"${hash}"` };
      files.get(path, sameOriginOnly, (_request, reply) => reply.headers(headers).type(assetTypes[type]).send(body));
    }
  });
  const page = renderPage(assets, readExamples(), settings);
  const headers = { "cache-control": "no-cache", etag: `"${hashOf(page)}"`, "content-security-policy": pagePolicy };
  return (request, reply, done) => {
    const vary = reply.getHeader("vary");
    reply.header("vary", vary === undefined ? "Accept" : `${String(vary)}, Accept`);
    if (!prefersHtml(request.headers.accept)) return done();
    reply.headers(headers).type("text/html; charset=utf-8").send(page);
  };
}

/** Sends a browser from the top of the site to GraphiQL. */
export function redirectToGraphiql(app: FastifyInstance): void {
  app.get("/", sameOriginOnly, (request, reply) =>
    prefersHtml(request.headers.accept) ? reply.redirect("/graphql") : reply.callNotFound(),
  );
}
