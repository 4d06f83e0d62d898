import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";
import { loadConfig } from "./src/config.ts";
import { borrowEmbedded } from "./src/embedded-postgres/embedded.ts";

// The CLI would download its native schema engine; this is the same engine, from npm.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= fileURLToPath(new URL("prisma/schema-engine.mjs", import.meta.url));

// The seed command, a child of the CLI, reads it from the environment.
if (needsDatabase(process.argv.slice(2))) process.env["DATABASE_URL"] ||= await embeddedUrl();

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "node --import tsx prisma/seed.ts" },
  datasource: { url: process.env["DATABASE_DIRECT_URL"] || (process.env["DATABASE_URL"] ?? "") },
});

/** The embedded Postgres of the running server, or one that ends with this command. */
async function embeddedUrl(): Promise<string> {
  const { url } = await borrowEmbedded(loadConfig().dataDirectory);
  return url;
}

function needsDatabase([command = "", ...args]: readonly string[]): boolean {
  if (args.some((arg) => arg === "--help" || arg === "-h")) return false;
  if (command === "migrate" && args[0] === "diff") return args.some((arg) => /migrations|datasource/.test(arg));
  return ["migrate", "db", "studio"].includes(command);
}
