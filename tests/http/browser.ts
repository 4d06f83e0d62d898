import type { Browser } from "playwright-core";
import { afterAll } from "vitest";
import { launchBrowser } from "../support/chromium.ts";

/** Starts a headless Chromium; it is closed after the last test of the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  afterAll(() => browser.close());
  return browser;
}
