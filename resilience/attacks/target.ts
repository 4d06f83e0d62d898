import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { findings } from "./findings.ts";

/** An answer, whatever it is. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
  readonly ms: number;
}

/** What came back over a socket, and whether the server has closed it. */
export interface RawReply {
  readonly text: string;
  readonly isClosed: boolean;
  readonly ms: number;
}

export interface Question {
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Keys of a server that has such; the others get none. */
export interface Keys {
  readonly editor: string;
  readonly reader: string;
  readonly revoked: string;
  readonly expired: string;
}

/** A server under attack, as one stranger sees it. */
export class Target {
  readonly url: string;
  readonly keys: Keys | null;
  /** All that the server has logged. */
  readonly logged: () => string;
  /** The same base behind a server that is closed to strangers, with a rate limit of few nodes. */
  readonly closed: Target | null;
  /** What any attack must not find in any answer, by what was found. */
  readonly found = new Set<string>();
  private readonly address: string | null;

  constructor(options: Pick<Target, "url" | "keys" | "logged" | "closed"> & { readonly address: string | null }) {
    this.url = options.url;
    this.keys = options.keys;
    this.logged = options.logged;
    this.closed = options.closed;
    this.address = options.address;
  }

  /** The same server as another stranger sees it: a server that trusts this machine as a proxy counts it apart. */
  from(address: string): Target {
    return new Target({ ...this, address, closed: this.closed && this.closed.from(address) });
  }

  /** Posts a query as a usual client does. */
  async ask(query: unknown, { variables, operationName, headers = {} }: Question = {}): Promise<Reply> {
    return await this.post(JSON.stringify({ query, variables, operationName }), headers);
  }

  async post(body: NonNullable<RequestInit["body"]>, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return await this.http("", { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  }

  /** Asks for a path, from the address of the API where it does not start with "/". */
  async http(path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = new Headers(init.headers);
    if (this.address !== null && !headers.has("x-forwarded-for")) headers.set("x-forwarded-for", this.address);
    const started = performance.now();
    const url = path.startsWith("/") ? new URL(path, this.url) : `${this.url}${path}`;
    const signal = init.signal ?? AbortSignal.timeout(20_000);
    const response = await fetch(url, { redirect: "manual", ...init, headers, signal });
    const text = await response.text();
    const ms = performance.now() - started;
    const reply = { status: response.status, headers: response.headers, text, json: parsed(text), ms };
    for (const finding of findings(reply, `${decoded(path)} ${typeof init.body === "string" ? init.body : ""}`))
      this.found.add(finding);
    return reply;
  }

  /** Writes bytes to a socket of its own, and reads until the server closes it or the time is over. */
  async raw(bytes: string | Buffer, timeoutMs = 1_500): Promise<RawReply> {
    const { hostname, port } = new URL(this.url);
    const started = performance.now();
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", () => {});
    const closed = new Promise<true>((resolve) => socket.once("close", () => resolve(true)));
    socket.write(bytes);
    const isClosed = await Promise.race([closed, sleep(timeoutMs, false)]);
    socket.destroy();
    return { text: Buffer.concat(chunks).toString("latin1"), isClosed, ms: performance.now() - started };
  }

  /** A whole request as bytes, with a body of its own length. */
  request(headers: readonly string[], body = '{"query":"{ __typename }"}', newline = "\r\n"): string {
    const lines = [
      "POST /graphql HTTP/1.1",
      "host: localhost",
      "content-type: application/json",
      ...(this.address === null ? [] : [`x-forwarded-for: ${this.address}`]),
      ...headers,
    ];
    return `${lines.join(newline)}${newline}${newline}${body}`;
  }
}

function parsed(text: string): Reply["json"] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
