import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";

/** How long clients may take, in milliseconds. */
export interface Patience {
  /** For the head of a request, from the moment its connection stands. */
  readonly headersMs: number;
  /** For a whole request. */
  readonly requestMs: number;
  /** Between two requests on one connection. */
  readonly idleMs: number;
  /** Without a byte either way. */
  readonly silenceMs: number;
  /** From the head of a request to the last byte of its answer that the client has taken. */
  readonly exchangeMs: number;
  /** How often all of this is looked at. */
  readonly checkEveryMs: number;
}

const usual: Patience = {
  headersMs: 10_000,
  requestMs: 20_000,
  idleMs: 10_000,
  silenceMs: 30_000,
  exchangeMs: 45_000,
  checkEveryMs: 2_000,
};

/** Each costs some ten kB; there has to be an end. */
const maxConnections = 4_000;

/** A server that no slow client can keep busy: it hangs up on who takes too long to ask, or to take the answer. */
export function createPatientServer(patience: Patience = usual): Server {
  const server = createServer({
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    keepAliveTimeout: patience.idleMs,
    connectionsCheckingInterval: patience.checkEveryMs,
    maxHeaderSize: 16_384,
    // What two servers in a row could read differently is refused, whatever NODE_OPTIONS say.
    insecureHTTPParser: false,
  });
  server.maxConnections = maxConnections;
  server.setTimeout(patience.silenceMs);
  hangUpAfter(server, patience);
  return server;
}

/** What a connection is being asked for, and since when nothing of it has been answered. */
interface Waiting {
  open: number;
  since: number;
}

// By connection: what comes and goes with every request leaves a trail of tables behind in a Map, each with what was in it.
function hangUpAfter(server: Server, { exchangeMs, checkEveryMs }: Patience): void {
  const connections = new Map<Socket, Waiting>();
  server.on("connection", (socket: Socket) => {
    connections.set(socket, { open: 0, since: 0 });
    socket.once("close", () => connections.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    const waiting = connections.get(socket);
    if (waiting === undefined) return;
    if (waiting.open === 0) waiting.since = performance.now();
    waiting.open += 1;
    response.once("close", () => {
      waiting.open -= 1;
      waiting.since = performance.now();
    });
  });
  const check = setInterval(() => {
    const latest = performance.now() - exchangeMs;
    for (const [socket, { open, since }] of connections) if (open > 0 && since <= latest) socket.destroy();
  }, checkEveryMs).unref();
  server.once("close", () => clearInterval(check));
}
