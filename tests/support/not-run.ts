import { globSync } from "tinyglobby";
import type { Reporter } from "vitest/node";
import { type OptionalProgram, testsOf } from "./optional-programs.ts";

/** What is said at the end about tests for which a program is missing; empty if none is. */
export function notRun(missing: readonly OptionalProgram[]): string {
  if (missing.length === 0) return "";
  const lines = missing.flatMap((program) => [
    `  ${program.name}: ${program.install}`,
    ...globSync(testsOf(program))
      .toSorted()
      .map((file) => `    ${file}`),
  ]);
  return ["Not run, as these programs are missing:", ...lines, ""].join("\n");
}

/** Tells which tests were not run, and how to install what they need. */
export class NotRunReporter implements Reporter {
  readonly #missing: readonly OptionalProgram[];

  constructor(missing: readonly OptionalProgram[]) {
    this.#missing = missing;
  }

  onTestRunEnd(): void {
    process.stderr.write(notRun(this.#missing));
  }
}
