import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { NotRunReporter } from "./tests/support/not-run.ts";
import { missingPrograms, testsOf } from "./tests/support/optional-programs.ts";

const missing = missingPrograms();

export default defineConfig({
  // Without it, vitest loads graphql as ESM for us and as CommonJS for type-graphql: two copies that refuse each other.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: "graphql/index.js" },
      // Apollo's suite of tests is written for Jest, which is not needed to run it.
      {
        find: "@jest/globals",
        replacement: fileURLToPath(new URL("tests/http/apollo-suite/jest-globals.ts", import.meta.url)),
      },
    ],
  },
  oxc: { decorator: { legacy: true } },
  test: {
    include: ["{tests,resilience,benchmarks}/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...missing.map(testsOf)],
    reporters: ["default", new NotRunReporter(missing)],
    globalSetup: ["tests/global-setup.ts"],
    setupFiles: ["reflect-metadata"],
    server: { deps: { inline: ["@apollo/server-integration-testsuite"] } },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
