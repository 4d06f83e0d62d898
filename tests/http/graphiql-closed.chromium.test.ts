import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { openBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

const { url, log } = await serve(await freshDatabase({ seeded: true }), { introspection: "closed" });
const browser = await openBrowser();

test("GraphiQL on a server that keeps its schema to itself says so, and still answers", async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  await page.getByText("its schema is not told").waitFor();
  await page.getByRole("button", { name: "Execute query" }).click();
  await page.locator(".result-window").getByText("Kim blamed Washington's").waitFor();
  expect(complaints).toEqual([]);
  // It has not asked for the schema, which would have been refused.
  expect(log.filter(({ status }) => status === 400)).toEqual([]);
  await page.close();
});
