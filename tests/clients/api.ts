import { pino } from "pino";
import { createApp } from "../../src/app.ts";
import { afterFile } from "../support/after-file.ts";
import { configWith } from "../support/config.ts";
import { freshDatabase } from "../support/database.ts";

/** Serves the seeds until the last test of the file; gives the address of the API. */
export async function serveSeeds(): Promise<string> {
  const app = await createApp({
    config: configWith({}),
    database: await freshDatabase({ seeded: true }),
    logger: pino({ level: "silent" }),
  });
  afterFile(() => app.close());
  const { url } = await app.listen();
  return url;
}

/** The data of a query that must not fail, asked as any HTTP client would. */
export async function ask<Data>(url: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { readonly data: Data; readonly errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
