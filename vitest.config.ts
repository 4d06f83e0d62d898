import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { NotRunReporter } from "./tests/support/not-run.ts";
import { missingPrograms, testsOf } from "./tests/support/optional-programs.ts";

const missing = missingPrograms();
const folders = "{tests,resilience,benchmarks}";
const isolated = `${folders}/**/*.isolated.test.ts`;

/** A third of the time went into loading the same modules for every file, so all but a few files share them. */
const projects = [
  project({ name: "shared", isolate: false, include: [`${folders}/**/*.test.ts`], exclude: [isolated] }),
  // Files that replace modules, which other files would get to see.
  project({ name: "isolated", isolate: true, include: [isolated] }),
];

interface ProjectOptions {
  readonly name: string;
  readonly isolate: boolean;
  readonly include: string[];
  readonly exclude?: readonly string[];
}

function project({ exclude = [], ...options }: ProjectOptions): TestProjectInlineConfiguration {
  return {
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
      ...options,
      exclude: [...configDefaults.exclude, ...exclude, ...missing.map(testsOf)],
      setupFiles: ["tests/setup.ts"],
      server: { deps: { inline: ["@apollo/server-integration-testsuite"] } },
      pool: "forks",
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  test: {
    projects,
    reporters: ["default", new NotRunReporter(missing)],
    globalSetup: ["tests/global-setup.ts"],
    maxWorkers: 2,
  },
});
