import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../tests/support/chromium.ts";
import type { Attacks, Attempt } from "./attack.ts";
import type { Reply, Target } from "./target.ts";
import { first, refused } from "./verdicts.ts";

/** Each way to have a browser run something sets this. */
const ran = "onrecordWasHere";
const script = `<script>window.${ran}=1</script><img src=x onerror="window.${ran}=1"><svg onload="window.${ran}=1">`;
const text = `${script} "${script} I was here," said Kim Jong-un on ${script} Thursday, ${Date.now()}.`;
const mutation =
  "mutation($input: IngestArticleInput!) { ingestArticle(input: $input) { created article { id } userErrors { message } } }";

async function ingest(target: Target, input: Readonly<Record<string, unknown>>): Promise<Reply> {
  const headers: Record<string, string> = target.keys === null ? {} : { authorization: `Bearer ${target.keys.editor}` };
  return await target.ask(mutation, { variables: { input }, headers });
}

/** JSON that no browser takes for a page, however it is asked for. */
function isNoPage({ headers }: Reply): string | null {
  const type = headers.get("content-type") ?? "no type";
  if (!/^application\/(?:graphql-response\+)?json/.test(type)) return `answers as ${type}`;
  return headers.get("x-content-type-options") === "nosniff" ? null : "lets browsers guess what the answer is";
}

const echoed =
  (ask: (target: Target) => Promise<Reply>): Attempt =>
  async (target) =>
    isNoPage(await ask(target));

/** What a browser does with a page of the server. */
async function visit(target: Target, path: string, act: (page: Page) => Promise<void>): Promise<string | null> {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await page.goto(`${target.url}${path}`);
    await act(page);
    const hasRun = await page.evaluate((name) => name in globalThis, ran);
    if (hasRun || dialogs > 0) return "the browser runs it";
    const elsewhere = asked.filter((url) => /^https?:/.test(url) && new URL(url).origin !== new URL(target.url).origin);
    return elsewhere.length === 0 ? null : `loads ${elsewhere[0]}`;
  } finally {
    await browser.close();
  }
}

const asking = (query: string, variables: unknown = {}) =>
  `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;

async function executed(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Execute query" }).click({ timeout: 10_000 });
  await page.locator(".result-window", { hasText: /data|errors/ }).waitFor({ timeout: 10_000 });
  await page.waitForTimeout(300);
}

/** An article of some 400 kB: prose with a quote in every fourth sentence, new each time. */
function longArticle(): string {
  const start = Date.now();
  return Array.from({ length: 3_800 }, (_, at) => {
    const person = `${["Ada", "Olga", "Sven", "Igor"][at % 4]} Berg`;
    const prose = `The council of district ${at} met on Thursday to discuss the harbour, its cranes and the price of bread. `;
    return at % 4 === 0 ? `"We counted ${start + at} reasons," said ${person}. ` : prose;
  }).join("");
}

/** The time that sending the rows of such an article to Postgres may take of the server's thread. */
const maxDelayMs = 100;

/** The longest that `{ __typename }` takes while an article is read. */
async function longestWait(target: Target, body: string): Promise<number> {
  let isRead = false;
  const reading = ingest(target, { body }).finally(() => (isRead = true));
  let longest = 0;
  while (!isRead) longest = Math.max(longest, (await target.ask("{ __typename }")).ms);
  await reading;
  return longest;
}

/** Texts that want to be run, in articles, highlights, errors and GraphiQL. */
export const scripts: Attacks = {
  "scripts in an article, shown by GraphiQL": async (target) => {
    await ingest(target, { body: text, headline: script, byline: [script] });
    return await visit(
      target,
      asking("{ articles(first: 100) { nodes { headline byline body quotes { nodes { text } } } } }"),
      executed,
    );
  },
  "scripts in a highlight of the search, shown by GraphiQL": async (target) =>
    await visit(
      target,
      asking('{ search(text: "script window onload", first: 20) { edges { highlight } } }'),
      executed,
    ),
  "scripts in an error, shown by GraphiQL": async (target) =>
    await visit(target, asking(`query($it: Int) { quotes(first: $it) { totalCount } }`, { it: script }), executed),
  "scripts in the address of GraphiQL": async (target) =>
    await visit(
      target,
      `?query=${encodeURIComponent(`</script>${script}`)}&operationName=${encodeURIComponent(script)}#${script}`,
      async (page) => {
        await page.waitForTimeout(1_000);
      },
    ),
  "a page in another site's frame": async (target) => {
    const { headers } = await target.http("", { headers: { accept: "text/html" } });
    const isKept =
      /frame-ancestors '(?:none|self)'/.test(headers.get("content-security-policy") ?? "") ||
      /deny|sameorigin/i.test(headers.get("x-frame-options") ?? "");
    return isKept ? null : "may be shown in any frame";
  },
  "scripts of their own in the page": async (target) => {
    const policy =
      (await target.http("", { headers: { accept: "text/html" } })).headers.get("content-security-policy") ?? "";
    if (!policy.includes("script-src") && !policy.includes("default-src")) return "has no content security policy";
    const scriptSource = /script-src [^;]*|default-src [^;]*/.exec(policy)?.[0] ?? "";
    return /'unsafe-inline'|'unsafe-eval'|\*|https?:/.test(scriptSource) ? `lets scripts run: ${scriptSource}` : null;
  },
  "an error that repeats a script": echoed((target) =>
    target.ask(`{ person(ref: "${script.replaceAll('"', '\\"')}") { name } }`),
  ),
  "an error that repeats a script, to a browser": echoed((target) =>
    target.http("?query=%3Cscript%3Ealert(1)%3C/script%3E", {
      headers: { accept: "text/html", "apollo-require-preflight": "1" },
      method: "POST",
      body: "<script>",
    }),
  ),
  "a path that is a script": echoed((target) =>
    target.http("/%3Cscript%3Ealert(1)%3C/script%3E", { headers: { accept: "text/html" } }),
  ),
  "an answer that is an article of scripts": echoed((target) =>
    target.ask("{ articles(first: 100) { nodes { body } } }"),
  ),
  "addresses that are scripts": async (target) => {
    for (const url of [
      `javascript:window.${ran}=1`,
      "data:text/html,<script>alert(1)</script>",
      "file:///etc/passwd",
    ]) {
      const { text } = await ingest(target, { body: `Words at ${url}`, url });
      if (/"created":true/.test(text)) return `takes ${url} for the address of an article`;
    }
    return null;
  },
  "an address to be fetched from within": async (target) => {
    let calls = 0;
    const inside = createServer((socket) => {
      calls += 1;
      socket.destroy();
    }).listen(0, "127.0.0.1");
    await once(inside, "listening");
    const { port } = inside.address() as AddressInfo;
    await ingest(target, { body: `Words ${Date.now()}`, url: `http://127.0.0.1:${port}/admin` });
    inside.close();
    return calls === 0 ? null : "fetches what it is told to";
  },
  "articles that are none": async (target) =>
    first(
      ...(await Promise.all(
        [
          { body: "" },
          { body: "\u0000" },
          { body: "x", language: "'; --" },
          { body: "x", publishedAt: "never" },
          { body: "x", headline: "h".repeat(100_000) },
          { body: "x", byline: Array.from({ length: 10_000 }, () => "a") },
        ].map(async (input) => {
          const { text, status } = await ingest(target, input);
          if (/"created":true/.test(text)) return `takes ${JSON.stringify(input).slice(0, 60)}`;
          return status >= 500 ? `answers ${status}` : null;
        }),
      )),
    ),
  "an article of 950,000 characters that says much": async (target) => {
    const reply = await ingest(target, { body: '"I was here," said Kim. '.repeat(38_000) });
    return /"created":true/.test(reply.text) ? null : `does not store it: ${reply.status} ${reply.text.slice(0, 120)}`;
  },
  "an article of 400,000 characters that makes others wait": async (target) => {
    await ingest(target, { body: '"The first article loads the reader," said Kim.' });
    const idle = (await target.ask("{ __typename }")).ms;
    const waits: number[] = [];
    // Something else may run on the machine; a server that blocks does so each time.
    for (let round = 0; round < 3; round += 1) waits.push(await longestWait(target, longArticle()));
    const wait = Math.min(...waits) - idle;
    return wait <= maxDelayMs ? null : `another client waits ${Math.round(wait)} ms longer`;
  },
  "a body nobody closes: quotation marks alone": async (target) => {
    const reply = await ingest(target, { body: `${'"“‘'.repeat(30_000)} said Kim` });
    return reply.status >= 500 && reply.status !== 503 ? `answers ${reply.status}` : null;
  },
  "a mutation that says it is a query": async (target) =>
    refused(await target.ask('query { ingestArticle(input: { body: "x" }) { created } }')),
};
