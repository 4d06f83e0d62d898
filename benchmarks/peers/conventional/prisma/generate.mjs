// Makes this server's Prisma client from the product's schema, in src/generated.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const schema = readFileSync(here("../../../../prisma/schema.prisma"), "utf8");
writeFileSync(here("schema.prisma"), schema.replace('"../src/database/generated"', '"../src/generated"'));

execFileSync(
  process.execPath,
  [here("../node_modules/prisma/build/index.js"), "generate", "--schema", "prisma/schema.prisma"],
  {
    cwd: here(".."),
    // The CLI would download its native schema engine; the product has the same engine from npm.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: here("../../../../prisma/schema-engine.mjs") },
    stdio: "inherit",
  },
);
