import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { minVersion } from "semver";
import { expect, test } from "vitest";
import { parse } from "yaml";

const pathTo = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFileSync(pathTo(path), "utf8");
const missing = (paths: readonly string[]) => paths.filter((path) => !existsSync(pathTo(path)));
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, group = ""]) => group);

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
}
const { version, engines, scripts } = JSON.parse(read("package.json")) as Manifest;

test.each(["CONTRIBUTING.md", "SECURITY.md"])("%s names only files and scripts that exist", (page) => {
  const text = read(page);
  const files = [
    ...all(/\]\((?!https?:)([^)#]+)[^)]*\)/g, text),
    ...all(/`((?:src|tests|docs|prisma)\/[\w./-]+)`/g, text),
  ];
  const commands = all(/npm run (?:-s )?([\w:]+)/g, text);
  expect(files.length).toBeGreaterThan(0);
  expect({ files: missing(files), scripts: commands.filter((name) => !(name in scripts)) }).toEqual({
    files: [],
    scripts: [],
  });
});

test(".nvmrc picks the oldest version of Node.js that the package supports", () => {
  expect(minVersion(read(".nvmrc").trim())?.version).toBe(minVersion(engines.node)?.version);
});

test("the changelog has a section for the version of the package, below one for unreleased changes", () => {
  expect(all(/^## \[(.+?)\]/gm, read("CHANGELOG.md")).slice(0, 2)).toEqual(["Unreleased", version]);
});

test("the image is built from files that exist, and starts what the compiler writes", () => {
  const dockerfile = read("Dockerfile");
  const context = all(/^!(\S+)/gm, read(".dockerignore"));
  const [command = ""] = all(/^CMD \["node", "dist\/(.+)\.js"\]$/gm, dockerfile);
  const ran = all(/npm run ([\w:]+)/g, dockerfile);
  expect(missing([...context, `src/${command}.ts`])).toEqual([]);
  expect(ran.filter((name) => !(name in scripts))).toEqual([]);
  // Files that the build and the start of a server read, beside the packages.
  for (const needed of ["bin", "prisma", "prisma.config.ts", "seeds", "src", "tsconfig.json", "tsconfig.build.json"]) {
    expect(context).toContain(needed);
  }
});

test("the image runs without root, and tells whether it is ready", () => {
  const [, , last = ""] = read("Dockerfile").split(/^FROM /m);
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK [^]*\/ready/m);
});

interface Compose {
  readonly services: { readonly server: Readonly<Record<string, unknown>> };
}

test("the compose file gives the server a read-only file system and no privileges", () => {
  const { server } = (parse(read("compose.yaml")) as Compose).services;
  expect(server).toMatchObject({
    build: ".",
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    depends_on: { database: { condition: "service_healthy" } },
  });
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

test("every file below .github is valid YAML, and the workflow runs what CI requires", () => {
  const [form, ...others] = ["bug", "misread", "feature"].map(
    (name) => parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`)) as Readonly<Record<string, unknown>>,
  );
  for (const each of [form, ...others]) {
    expect(Object.keys(each ?? {})).toEqual(["name", "description", "labels", "body"]);
  }
  const { jobs } = parse(read(".github/workflows/ci.yml")) as Workflow;
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(commands).toContain(".ci/run");
  expect(existsSync(pathTo(".ci/run"))).toBe(true);
});
