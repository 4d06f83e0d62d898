#!/usr/bin/env node
// Prisma's schema engine for machines that reach npm and nothing else. The Prisma CLI would download a native
// program; npm has the same engine as WebAssembly, and this program puts it behind the native one's interface:
// JSON-RPC over stdin and stdout, or one subcommand (`cli can-connect-to-database`). prisma.config.ts points
// PRISMA_SCHEMA_ENGINE_BINARY here.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { engineVersion } from "./schema-engine/engine.mjs";
import { log } from "./schema-engine/errors.mjs";
import { serveRpc } from "./schema-engine/rpc.mjs";
import { runSubcommand } from "./schema-engine/subcommand.mjs";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true, default: [] },
    datasource: { type: "string", default: "{}" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
    version: { type: "boolean", default: false },
  },
});

const datasource = JSON.parse(flags.datasource);
// The CLI skips the first line of the log.
if (!flags.version) log("INFO", { message: "Starting schema engine" });

if (flags.version) {
  // As the native engine does; `prisma version` shows it as it is.
  process.stdout.write(`schema-engine-cli ${engineVersion()}\n`);
} else if (positionals[0] === "cli") {
  process.exitCode = await runSubcommand(positionals[1], datasource);
} else {
  await serveRpc(
    flags.datamodels.map((path) => [path, readFileSync(path, "utf8")]),
    datasource,
  );
}
