import { connect, type Socket } from "node:net";

/** A connection on which anything may be written, as no HTTP client would. */
export interface RawConnection {
  readonly socket: Socket;
  /** All that came until the server hung up. */
  readonly ended: Promise<string>;
  /** All that came so far. */
  readonly received: () => string;
}

/** Opens a connection to the server at this URL. */
export function openRaw(url: string): RawConnection {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  // What the server cuts off ends all the same.
  socket.on("error", () => {});
  const ended = new Promise<string>((resolve) => socket.once("close", () => resolve(text)));
  return { socket, ended, received: () => text };
}

/** A POST of this query as it stands on the wire, with more lines for its head. */
export function rawPost(query: string, ...head: readonly string[]): string {
  const body = JSON.stringify({ query });
  const lines = ["POST /graphql HTTP/1.1", "host: localhost", "content-type: application/json", ...head];
  return `${[...lines, `content-length: ${Buffer.byteLength(body)}`].join("\r\n")}\r\n\r\n${body}`;
}
