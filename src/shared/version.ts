import { readFileSync } from "node:fs";
import { packageRoot } from "./package-root.ts";

/** The version of the package, as package.json has it. */
export function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL("package.json", packageRoot), "utf8")) as {
    readonly version: string;
  };
  return version;
}
