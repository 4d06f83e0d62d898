#!/usr/bin/env node
// Runs what `npm run build` has made, or the sources where nothing is built.
import { existsSync } from "node:fs";

const built = new URL("../dist/cli/onrecord.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  await import("./sources.mjs");
  await import("../src/cli/onrecord.ts");
}
