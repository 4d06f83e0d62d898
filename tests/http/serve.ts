import { pino } from "pino";
import { vi } from "vitest";
import { afterFile } from "../support/after-file.ts";
import { configWith } from "../support/config.ts";
import type { Config } from "../../src/config.ts";
import { loggedError } from "../../src/shared/logged-error.ts";
import { type App, type AppOptions, createApp } from "../../src/app.ts";

/** A line of the log, as it is written. */
export type LogLine = Readonly<Record<string, unknown>>;

/** An answer whose body was JSON, or else is null. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Without `extensions.cost`. */
  readonly body: unknown;
  /** `extensions.cost` of the answer. */
  readonly cost: unknown;
}

export interface TestServer {
  readonly url: string;
  readonly app: App;
  /** Everything logged so far. */
  readonly log: readonly LogLine[];
  /** The one line that ends the request with this id; waits until it is written. */
  readonly logged: (requestId: string | null) => Promise<LogLine>;
  /** Asks for a path of the server. */
  readonly get: (path: string, init?: RequestInit) => Promise<Reply>;
  /** Asks a GraphQL query as a simple client does. */
  readonly ask: (query: string, headers?: Record<string, string>, variables?: unknown) => Promise<Reply>;
}

/** Starts the real server on a free port; it is closed after the last test of the file. */
export async function serve(
  database: AnsweringDatabase,
  settings: Partial<Config> = {},
  rates?: AppOptions["rates"],
): Promise<TestServer> {
  const log: LogLine[] = [];
  const logger = pino(
    { level: "debug", serializers: { err: loggedError } },
    { write: (line) => void log.push(JSON.parse(line) as LogLine) },
  );
  const config = configWith(settings);
  const app = await createApp({
    config,
    database: { transaction: notWritten, ...database },
    logger,
    ...(rates && { rates }),
  });
  afterFile(() => app.close());
  const { url } = await app.listen();

  const get = async (path: string, init?: RequestInit): Promise<Reply> => {
    const response = await fetch(new URL(path, url), { redirect: "manual", ...init });
    const text = await response.text();
    const isJson = text !== "" && response.headers.get("content-type")?.includes("json") === true;
    const json: unknown = isJson ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, ...apart(json) };
  };
  return {
    url,
    app,
    log,
    logged: (requestId) =>
      vi.waitFor(() => {
        const line = log.find((each) => each["requestId"] === requestId && "status" in each);
        if (line === undefined) throw new Error(`no line for request ${requestId}`);
        return line;
      }),
    get,
    ask: (query, headers = {}, variables) =>
      get("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

/** What most tests need of a database. */
type AnsweringDatabase = Pick<AppOptions["database"], "query"> & Partial<AppOptions["database"]>;

const notWritten = () => Promise.reject(new Error("this request should not have written anything"));

/** A database that answers nothing, for requests that never come to it. */
export const unasked: AnsweringDatabase = {
  query: () => Promise.reject(new Error("this request should not have come to the database")),
};

/** An answer, and what it may have cost. */
function apart(json: unknown): Pick<Reply, "body" | "cost"> {
  if (typeof json !== "object" || json === null || !("extensions" in json)) return { body: json, cost: null };
  const { extensions, ...body } = json;
  const { cost = null, ...others } = extensions as Readonly<Record<string, unknown>>;
  return { body: Object.keys(others).length === 0 ? body : { ...body, extensions: others }, cost };
}
