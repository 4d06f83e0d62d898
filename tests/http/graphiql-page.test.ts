import { expect, test } from "vitest";
import { serve, unasked } from "./serve.ts";

const server = await serve(unasked);
const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

async function page(): Promise<string> {
  return (await fetch(server.url, { headers: browser })).text();
}

test("a browser gets GraphiQL at the address of the API, and is sent there from the top", async () => {
  const { status, headers } = await server.get("/graphql", { headers: browser });
  expect([status, headers.get("content-type"), headers.get("cache-control"), headers.get("vary")]).toEqual([
    200,
    "text/html; charset=utf-8",
    "no-cache",
    expect.stringContaining("Accept"),
  ]);
  const top = await server.get("/", { headers: browser });
  expect([top.status, top.headers.get("location")]).toEqual([302, "/graphql"]);
});

test.each(["*/*", "application/json", "application/graphql-response+json, text/html;q=0.5"])(
  "a program that accepts %s gets JSON",
  async (accept) => {
    const { headers } = await server.get("/graphql", { headers: { accept } });
    expect(headers.get("content-type")).toMatch(/json/);
  },
);

test("what the page loads is all here, and a browser may keep it for good", async () => {
  const paths = [...(await page()).matchAll(/ (?:src|href)="(?<path>[^"]*)"/g)].map(
    (match) => match.groups?.["path"] ?? "",
  );
  const files = paths.filter((path) => !path.startsWith("data:"));
  expect(files).toHaveLength(9);
  for (const file of files) {
    const { status, headers } = await server.get(file);
    expect([file, status, headers.get("cache-control")]).toEqual([file, 200, "public, max-age=31536000, immutable"]);
    const again = await server.get(file, {
      // fetch would say "no-cache" of its own accord.
      headers: { "if-none-match": headers.get("etag") ?? "", "cache-control": "max-age=0" },
    });
    expect([file, again.status]).toEqual([file, 304]);
  }
});

test("the browser is told to load nothing from elsewhere", async () => {
  const { headers } = await server.get("/graphql", { headers: browser });
  const sources = headers.get("content-security-policy")?.match(/https?:|\*/g);
  expect(sources).toBeNull();
});
