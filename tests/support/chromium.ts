import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a Chromium is: CHROMIUM_PATH, the usual places, or the one for Linux on x64 that came with the packages. */
async function chromiumPath(): Promise<string> {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  const onPath = PATH.split(":").flatMap((folder) => [
    `${folder}/chromium`,
    `${folder}/chromium-browser`,
    `${folder}/google-chrome`,
  ]);
  const found = [CHROMIUM_PATH ?? [], "/usr/bin/chromium", onPath].flat().find((path) => existsSync(path));
  return found ?? (await packagedChromium());
}

async function packagedChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium was found to test GraphiQL with: install one, or set CHROMIUM_PATH to its program.");
  }
  // Makes the package bring the libraries, too, that a machine without a desktop lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return await chromium.executablePath();
}

/** Starts a headless Chromium that talks to nobody of its own accord. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: await chromiumPath(),
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
}
