import { type Browser, chromium as playwright } from "playwright-core";
import { chromium, pathOf } from "./optional-programs.ts";

/** The Chromium of this machine, else the one for Linux on x64 that came with the packages. */
async function chromiumPath(): Promise<string> {
  if (chromium.find() !== null || chromium.isPackaged !== true) return pathOf(chromium);
  // Makes the package bring the libraries, too, that a machine without a desktop lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return await packaged.executablePath();
}

/** Starts a headless Chromium that talks to nobody of its own accord. */
export async function launchBrowser(): Promise<Browser> {
  return await playwright.launch({
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
