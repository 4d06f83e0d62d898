import type { Browser } from "playwright-core";
import { afterFile } from "../support/after-file.ts";
import { launchBrowser } from "../support/chromium.ts";

/** Starts a headless Chromium; it is closed after the last test of the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  afterFile(() => browser.close());
  return browser;
}
