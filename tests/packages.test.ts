import { readFileSync } from "node:fs";
import { satisfies } from "semver";
import { expect, test } from "vitest";

interface Package {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));

const manifest = read("package.json") as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const { "": _root, ...installed } = (read("package-lock.json") as { packages: Record<string, Package> }).packages;

test.each(["20.19.0", "24.0.0"])("every installed package runs on Node.js %s", (node) => {
  const refusing = Object.entries(installed).filter(([, { engines }]) => !satisfies(node, engines?.node ?? "*"));
  expect(refusing.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([]);
});

test("every install script is either allowed or denied by name, so that npm does not ask", () => {
  const scripted = Object.entries(installed)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(scripted.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
});

test("every dependency is pinned to one version", () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([]);
});
