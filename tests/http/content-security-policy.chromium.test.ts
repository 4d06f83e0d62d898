import { createServer } from "node:http";
import { afterAll, beforeEach, expect, test } from "vitest";
import { listen } from "../../src/http/server.ts";
import { openBrowser } from "./browser.ts";
import { serve, unasked } from "./serve.ts";

const { url } = await serve(unasked);
const browser = await openBrowser();

// Another site, which would answer anybody.
let asked: string[] = [];
const elsewhere = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.writeHead(200, { "access-control-allow-origin": "*" }).end("globalThis.ran = true");
});
const { origin } = await listen(elsewhere, "127.0.0.1", 0);
afterAll(() => {
  elsewhere.closeAllConnections();
  elsewhere.close();
});

const page = await browser.newPage();
await page.addInitScript(`
  globalThis.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
`);
await page.goto(url);
await page.getByRole("button", { name: "Execute query" }).waitFor();

beforeEach(async () => {
  asked = [];
  await page.evaluate(`
    document.getElementById("go")?.form.remove();
    globalThis.violations.length = 0;
  `);
});

const read = (name: string) => page.evaluate((key) => (globalThis as unknown as Record<string, unknown>)[key], name);

const atStart = await page.evaluate("[...globalThis.violations]");

test("the page itself asks for nothing that its policy forbids", async () => {
  expect(atStart).toEqual([]);
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByRole("button", { name: "Show GraphiQL Explorer" }).click();
  await page.getByRole("button", { name: "Show History" }).click();
  await page.getByRole("button", { name: "Execute query" }).click();
  expect(await read("violations")).toEqual([]);
});

test.each([
  ["script-src-elem", "<script>globalThis.ran = true</script>"],
  ["script-src-attr", '<img src="data:," onerror="globalThis.ran = true">'],
  ["script-src-elem", `<script src="${origin}/script"></script>`],
  ["img-src", `<img src="${origin}/image">`],
  ["style-src-elem", `<link rel="stylesheet" href="${origin}/style">`],
  ["default-src", `<iframe src="${origin}/frame"></iframe>`],
  ["form-action", `<form action="${origin}/form"><button id="go">go</button></form>`],
  ["base-uri", `<base href="${origin}/">`],
])("what an article could bring into the page is blocked: %s, %s", async (directive, html) => {
  await page.evaluate(`
    document.body.append(document.createRange().createContextualFragment(${JSON.stringify(html)}));
    document.getElementById("go")?.click();
  `);
  const expected = directive === "default-src" ? ["frame-src"] : [directive];
  await expect.poll(() => read("violations")).toEqual(expected);
  expect([await read("ran"), asked]).toEqual([undefined, []]);
});

test("nothing is sent to another site", async () => {
  const outcome = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => "sent",
        () => "blocked",
      ),
    `${origin}/steal`,
  );
  expect([outcome, await read("violations"), asked]).toEqual(["blocked", ["connect-src"], []]);
});

test("no other site may show the page in a frame", async () => {
  const { headers } = await page.request.get(url, { headers: { accept: "text/html" } }).then((response) => ({
    headers: response.headers(),
  }));
  expect([headers["x-frame-options"], headers["content-security-policy"]]).toEqual([
    "SAMEORIGIN",
    expect.stringContaining("frame-ancestors 'self'"),
  ]);
});
