import { type Audit, serverAudits } from "graphql-http";
import { expect, test } from "vitest";
import { serve, unasked } from "./serve.ts";

const { url } = await serve(unasked);

/** The audits ask with GET as another site's page could, which is blocked: they are to say that they are no such page. */
const fetchFn: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("apollo-require-preflight", "1");
  return fetch(input, { ...init, headers });
};
const audits = serverAudits({ url, fetchFn });

async function scoreOf(level: "MUST" | "SHOULD" | "MAY") {
  const asked = audits.filter(({ name }: Audit) => name.startsWith(level));
  const results = await Promise.all(asked.map((audit) => audit.fn()));
  const failed = results.flatMap(({ status, id, name }) => (status === "ok" ? [] : `${id}: ${name}`));
  return { audits: asked.length, failed };
}

test("the server does all that GraphQL over HTTP says a server must", async () => {
  expect(await scoreOf("MUST")).toEqual({ audits: 13, failed: [] });
});

test("the server does all that a server may", async () => {
  expect(await scoreOf("MAY")).toEqual({ audits: 25, failed: [] });
});

// To a client of the older media type, these would have the status 200, as if something had been answered. Proxies, logs
// and clients that look at the status alone learn more from 400, which clients of GraphQL read as well.
test("the server does all that a server should, but says 400 for what it cannot run", async () => {
  expect(await scoreOf("SHOULD")).toEqual({
    audits: 23,
    failed: [
      "572B: SHOULD use 200 status code on document parsing failure when accepting application/json",
      "FDE2: SHOULD use 200 status code on document validation failure when accepting application/json",
      "7B9B: SHOULD use a status code of 200 on variable coercion failure when accepting application/json",
    ],
  });
});
