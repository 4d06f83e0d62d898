import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll } from "vitest";

/** Where a Chromium is: CHROMIUM_PATH, or the usual places. A machine without one cannot run these tests. */
function chromiumPath(): string {
  // oxlint-disable-next-line node/no-process-env -- a setting of the tests, not of the server.
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  const onPath = PATH.split(":").flatMap((folder) => [
    `${folder}/chromium`,
    `${folder}/chromium-browser`,
    `${folder}/google-chrome`,
  ]);
  const found = [CHROMIUM_PATH ?? [], "/usr/bin/chromium", onPath].flat().find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error("No Chromium was found to test GraphiQL with: install one, or set CHROMIUM_PATH to its program.");
  }
  return found;
}

/** Starts a headless Chromium that talks to nobody of its own accord; it is closed after the last test of the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  afterAll(() => browser.close());
  return browser;
}
