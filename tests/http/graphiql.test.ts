import assert from "node:assert/strict";
import { beforeEach, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { readExamples } from "../../src/http/examples.ts";
import { freshDatabase } from "../support/database.ts";
import { openBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

const { url, log } = await serve(await freshDatabase({ seeded: true }));
const browser = await openBrowser();

let page: Page;
let requested: string[];
let complaints: string[];

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1640, height: 1000 } });
  page = await context.newPage();
  [requested, complaints] = [[], []];
  page.on("request", (request) => {
    // What is in the page itself, like its icon, is asked of nobody.
    if (!request.url().startsWith("data:")) requested.push(new URL(request.url()).origin);
  });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  await page.getByRole("button", { name: "Execute query" }).waitFor();
  return async () => {
    await context.close();
    assert.deepEqual([...new Set(requested)], [new URL(url).origin]);
    assert.deepEqual(complaints, []);
  };
});

interface Editor {
  readonly CodeMirror: { readonly operationName?: string; getValue(): string };
}

/** Whether GraphiQL has read what is in the query editor, which it does when nobody has typed for a moment. */
function hasRead(): Promise<boolean> {
  return page.locator(".graphiql-query-editor .CodeMirror").evaluate((element) => {
    const editor = (element as unknown as Editor).CodeMirror;
    return (
      (editor.operationName ?? null) === (/^query (?<name>\w+)/m.exec(editor.getValue())?.groups?.["name"] ?? null)
    );
  });
}

/** Runs what is in the editor; gives the answer that is shown. */
async function run(): Promise<unknown> {
  await expect.poll(hasRead).toBe(true);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Execute query" }).click();
  await answered;
  return expect.poll(shownAnswer).not.toBeNull().then(shownAnswer);
}

/** The answer as a reader sees it; null until there is one. The editor draws only what is in view, so it is asked. */
function shownAnswer(): Promise<unknown> {
  return page.locator(".result-window .CodeMirror").evaluate((element) => {
    const text = (element as unknown as Editor).CodeMirror.getValue();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return null;
    }
  });
}

/** Replaces what is in the query editor by typing. */
async function type(query: string): Promise<void> {
  await page.locator(".graphiql-query-editor .CodeMirror").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(query);
}

const tabs = () => page.locator(".graphiql-tab-button").allTextContents();
const exampleTabs = readExamples().map(({ query }) => /^query (?<name>\w+)/m.exec(query)?.groups?.["name"]);

test("it opens with the examples, and the first one is answered with the three quotes", async () => {
  expect(await page.title()).toBe("Onrecord · GraphiQL");
  expect(await tabs()).toEqual(exampleTabs);
  const speaker = { name: "Kim Jong-un" };
  const reportedAt = "2019-04-26T00:00:00.000Z";
  expect(await run()).toEqual({
    data: {
      quotes: {
        totalCount: 3,
        nodes: [
          { text: expect.stringContaining("the U.S. future attitude"), kind: "INDIRECT", speaker, reportedAt },
          { text: expect.stringContaining("the U.S. took a unilateral attitude"), kind: "DIRECT", speaker, reportedAt },
          { text: expect.stringContaining("Kim blamed Washington's"), kind: "MIXED", speaker, reportedAt },
        ],
      },
    },
  });
  await page.getByText("Kim blamed Washington's").waitFor();
  // oxlint-disable-next-line node/no-process-env -- asks for the picture in docs to be taken anew.
  const picture = process.env["GRAPHIQL_PICTURE"];
  if (picture !== undefined) await page.screenshot({ path: picture });
});

test("a query of one's own is answered", async () => {
  await page.getByRole("button", { name: "New tab" }).click();
  await type('{ country(ref: "Washington") { name code } }');
  expect(await run()).toEqual({ data: { country: { name: "United States", code: "US" } } });
});

test("what a query gets wrong is said", async () => {
  await type('{ person(ref: "Kim") { name } }');
  expect(await run()).toMatchObject({ errors: [{ extensions: { code: "AMBIGUOUS_ENTITY" } }], data: { person: null } });
});

test("an example with variables brings them along", async () => {
  await page.getByRole("tab", { name: "WithVariables" }).click();
  expect(await run()).toMatchObject({
    data: { quotes: { resolutions: [{ input: "Putin", status: "RESOLVED" }, {}, {}] } },
  });
});

test("a header from the editor is sent", async () => {
  await page.getByRole("button", { name: "Headers" }).click();
  await page.locator(".graphiql-editor-tool .CodeMirror:visible").click();
  await page.keyboard.insertText('{"x-request-id": "from-the-editor"}');
  await run();
  expect(log.map(({ requestId }) => requestId)).toContain("from-the-editor");
});

test("the documentation describes every field", async () => {
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByRole("link", { name: "Query", exact: true }).click();
  await page.getByText("Everything that can be asked of the knowledge base.").waitFor();
  await page.getByRole("link", { name: "person", exact: true }).click();
  await page.getByText("The one person a reference means; null for none.").waitFor();
});

test("the query builder shows the query as boxes to tick, and ticking one changes the query", async () => {
  await page.getByRole("button", { name: "Show GraphiQL Explorer" }).click();
  await page.locator(".graphiql-explorer-root").getByText("saidAt", { exact: true }).first().click();
  const query = page.locator(".graphiql-query-editor");
  await query.getByText("saidAt", { exact: true }).waitFor();
});

test("what was asked is in the history", async () => {
  await run();
  await page.getByRole("button", { name: "Show History" }).click();
  await page.getByRole("button", { name: "WhatKimSaidAboutTheUS" }).first().waitFor();
});

test("one who comes back finds the tabs as they were left", async () => {
  await page.getByRole("tab", { name: "OneArticle" }).click();
  await type("query Mine { __typename }");
  const mine = exampleTabs.map((name) => (name === "OneArticle" ? "Mine" : name));
  await expect.poll(() => page.evaluate('localStorage.getItem("graphiql:tabState")')).toContain("Mine");
  await page.reload();
  await page.getByRole("button", { name: "Execute query" }).waitFor();
  expect(await tabs()).toEqual(mine);
});
