import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import { isIP, type Socket } from "node:net";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { CancellationToken } from "../graphql/cancellation.ts";
import type { Traces } from "../observability/traces.ts";
import { KnowledgeError } from "../errors.ts";
import { sendError, toPublicError } from "./send-error.ts";
import type { RequestContext } from "./request-context.ts";
import { type LogOptions, requestLog } from "./request-log.ts";
import { traceRequest } from "./traced.ts";
import { idempotencyKeyHeader } from "./with-idempotency.ts";

/** How long clients may take, in milliseconds. */
export interface HttpTimeouts {
  /** For the head of a request, from the moment its connection is accepted. */
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
  /** Between two requests on one connection. */
  readonly keepAlive: number;
  /** Without a byte in either direction. */
  readonly inactivity: number;
  /** From the head of a request until the client has taken the last byte of its answer. */
  readonly exchange: number;
  /** How often Node.js checks the first two. */
  readonly checkInterval: number;
}

const defaultTimeouts: HttpTimeouts = {
  headers: 10_000,
  request: 20_000,
  keepAlive: 10_000,
  inactivity: 30_000,
  exchange: 45_000,
  checkInterval: 2_000,
};

/** Each connection costs some ten kB; there has to be a limit. */
const maxConnections = 4_000;
const maxBodyBytes = 1_048_576;

export interface ServerOptions extends LogOptions {
  /** The proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly traces: Pick<Traces, "request"> | null;
  readonly timeouts?: HttpTimeouts;
}

/** An HTTP server without routes: ids, logs, security headers, error answers, and an end to every slow client. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { logger, trustedProxies, traces, timeouts = defaultTimeouts } = options;
  const limitExchange = exchangeLimit(timeouts.exchange);
  const begin = (request: FastifyRequest, reply: FastifyReply) => {
    const context = createContext(request, reply, logger);
    request.context = context;
    if (traces !== null) traceRequest(traces, request);
    const endExchange = limitExchange(request.raw.socket);
    const log = requestLog(request, reply, options);
    // One listener for all that ends with the request: adding several takes longer.
    reply.raw.once("close", () => {
      endExchange();
      if (!reply.raw.writableFinished) context.interruption.interrupt();
      context.onEnd?.();
      log();
    });
  };
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // A child for each request takes long to make, and most requests log one line; see createContext.
    childLoggerFactory: (root) => root,
    genReqId: requestIdOf,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: maxBodyBytes,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    connectionTimeout: timeouts.inactivity,
    http: {
      headersTimeout: timeouts.headers,
      // Node.js checks at once that it is not below the timeout for headers.
      requestTimeout: timeouts.request,
      connectionsCheckingInterval: timeouts.checkInterval,
      maxHeaderSize: 16_384,
      // Reject what two servers in a row could read differently, whatever NODE_OPTIONS says.
      insecureHTTPParser: false,
    },
    routerOptions: { ignoreTrailingSlash: true },
    // While draining, requests on open connections are answered; see draining.ts.
    return503OnClosing: false,
    frameworkErrors: (_error, request, reply) => {
      begin(request, reply);
      sendError(request, reply, notFound(request));
    },
  });
  app.server.maxConnections = maxConnections;
  // Node.js itself answers malformed requests, and closes their connections.
  app.server.removeAllListeners("clientError");
  app.removeAllContentTypeParsers();
  app.decorateRequest("context");
  app.addHook("onRequest", (request, reply, done) => {
    begin(request, reply);
    done();
  });
  app.setNotFoundHandler((request, reply) => sendError(request, reply, notFound(request)));
  app.setErrorHandler((error, request, reply) => {
    // Fastify would close the connection after a body that it has not read; Node.js discards what is left of one.
    reply.removeHeader("connection");
    sendError(request, reply, toPublicError(error, request.context.log));
  });
  return app;
}

/** The header that carries the id of a request in and out. */
export const requestIdHeader = "x-request-id";

// The ids that proxies and tracers send; anything else could forge lines of the log.
const saneId = /^[\w.:+/=@-]{1,128}$/;

function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers[requestIdHeader];
  return typeof given === "string" && saneId.test(given) ? given : randomUUID();
}

// Answers are data; a page for browsers sets a policy of its own (graphiql/page.ts).
const securityHeaders = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
};

function createContext(
  { id, ip, socket, headers }: FastifyRequest,
  reply: FastifyReply,
  logger: FastifyBaseLogger,
): RequestContext {
  reply.header(requestIdHeader, id).headers(securityHeaders);
  const idempotencyKey = headers[idempotencyKeyHeader];
  let child: FastifyBaseLogger | undefined;
  return {
    id,
    get log() {
      return (child ??= logger.child({ requestId: id }));
    },
    // A proxy passes on whatever its client has written.
    caller: { address: isIP(ip) === 0 ? (socket.remoteAddress ?? "") : ip, key: null },
    reply,
    interruption: new CancellationToken(),
    idempotencyKey: typeof idempotencyKey === "string" ? idempotencyKey : undefined,
  };
}

/** Gives connections so long for a request and its answer, or for several that overlap, and then closes them. */
function exchangeLimit(timeoutMs: number): (socket: Socket) => () => void {
  const exchanges = new WeakMap<Socket, { open: number; readonly timer: NodeJS.Timeout }>();
  return (socket) => {
    const known = exchanges.get(socket);
    const exchange = known ?? { open: 0, timer: setTimeout(() => exchange.open > 0 && socket.destroy(), timeoutMs) };
    if (known === undefined) {
      exchanges.set(socket, exchange);
      socket.once("close", () => clearTimeout(exchange.timer));
    }
    if (exchange.open === 0) exchange.timer.refresh().unref();
    exchange.open += 1;
    return () => void (exchange.open -= 1);
  };
}

function notFound({ method, url }: FastifyRequest): KnowledgeError {
  const [path = ""] = url.split("?", 1);
  if (path === "/graphql" || path === "/graphql/") {
    const message = `${method} is not supported. POST a JSON body, or GET with ?query=…`;
    return new KnowledgeError("METHOD_NOT_ALLOWED", message);
  }
  return new KnowledgeError(
    "NOT_FOUND",
    `Nothing is at "${path}". The GraphQL API, and GraphiQL in a browser, are at "/graphql".`,
  );
}

/** Binds the server; gives the address that it then answers at, with the port that port 0 came to. */
export function listen(server: Server, host: string, port: number): Promise<URL> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(addressOf(server, host));
    });
  });
}

// A server that listens on every address is opened by the name of this machine.
const everywhere = new Set(["0.0.0.0", "::"]);

function addressOf(server: Server, host: string): URL {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`no port was bound on ${host}`);
  const name = everywhere.has(host) ? "localhost" : host;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${address.port}`);
}
