import { connect } from "node:net";
import type pg from "pg";

/** What Postgres gave a connection to be recognised by; pg keeps it, but does not say so in its types. */
interface Backend {
  readonly host: string;
  readonly port: number;
  readonly processID: number | null;
  readonly secretKey: number | null;
}

const cancelRequestCode = 80_877_102;
const timeoutMs = 1_000;

/**
 * Asks Postgres to stop the statement that a connection is running; resolves once Postgres has passed that on. Until then
 * nobody else may use the connection, or the statement that is stopped may be theirs. Rejects when Postgres is not reached.
 * Postgres takes such requests without TLS and password: the key says enough
 * (https://www.postgresql.org/docs/current/protocol-flow.html, "Canceling Requests in Progress").
 */
export function cancelStatement(connection: pg.ClientBase): Promise<void> {
  const { host, port, processID, secretKey } = connection as unknown as Backend;
  if (processID === null || secretKey === null) return Promise.reject(new Error("the connection is not open"));
  const request = Buffer.alloc(16);
  [16, cancelRequestCode, processID, secretKey].forEach((word, at) => request.writeInt32BE(word, 4 * at));
  return new Promise((resolve, reject) => {
    const socket = connect(host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error("Postgres does not take the request to cancel")));
    // Postgres answers nothing, and closes when it is done.
    socket.on("error", reject).on("close", () => resolve());
    socket.resume().write(request);
  });
}
