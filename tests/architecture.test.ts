import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** The layers that it may import, beside itself. */
  readonly below: readonly string[];
  readonly packages: RegExp;
}

const nouns =
  "access|articles|countries|curation|entities|events|names|organizations|people|places|quotes|search|topics";

/** From the bottom up; a file belongs to the first layer that its path fits. */
const layers: readonly Layer[] = [
  {
    name: "domain",
    files: new RegExp(
      `^(${nouns})/[\\w-]+\\.ts$|^(config|errors|min-hash|nearest|problem|text)\\.ts$|^graphql/global-id\\.ts$`,
    ),
    below: [],
    packages: /^(zod|node:crypto|node:net)$/,
  },
  {
    name: "extraction",
    files: /^extraction\//,
    below: ["domain"],
    packages: /^(wink-nlp|wink-eng-lite-web-model|franc-min)$/,
  },
  {
    name: "graphql",
    files: /^graphql\/[\w-]+\.ts$/,
    below: ["domain"],
    packages: /^(graphql(\/.*)?|graphql-scalars|type-graphql)$/,
  },
  { name: "types", files: /\.(type|args)\.ts$/, below: ["graphql"], packages: /^type-graphql$/ },
  {
    name: "selection",
    files: /^selection\//,
    below: ["domain", "graphql"],
    packages: /^(graphql(\/.*)?|lru-cache|sql-template-tag)$/,
  },
  {
    name: "persistence",
    files: /^persistence\//,
    below: ["domain", "graphql", "types", "selection"],
    packages: /^(node:.*|ioredis|lru-cache|pg|rate-limiter-flexible|@prisma\/.*|sql-template-tag|zod)$/,
  },
  { name: "seeding", files: /^seeding\//, below: ["domain", "extraction", "persistence"], packages: /^(node:.*|zod)$/ },
  {
    name: "stores",
    files: /\.store\.ts$/,
    below: ["domain", "graphql", "types", "selection", "persistence"],
    packages: /^graphql$/,
  },
  {
    name: "readers",
    files: /^ingest\/(readers\/|raw-article\.ts$)/,
    below: ["domain"],
    packages: /^(node:.*|@mozilla\/readability|linkedom(\/.*)?|feedsmith|tinyglobby|yaml|zod)$/,
  },
  {
    name: "ingest",
    files: /^ingest\/(?!.*\.resolver\.ts$)/,
    below: ["domain", "graphql", "types", "extraction", "readers", "selection", "persistence", "seeding", "stores"],
    packages: /^(node:.*|graphql|zod)$/,
  },
  {
    name: "resolvers",
    files: /\.resolver\.ts$/,
    below: ["domain", "graphql", "types"],
    packages: /^(graphql|type-graphql)$/,
  },
  {
    name: "limits",
    files: /^limits\//,
    below: ["domain", "graphql", "selection"],
    packages: /^(graphql(\/.*)?)$/,
  },
  {
    name: "watching",
    files: /^watching\//,
    below: ["domain", "selection", "persistence"],
    packages: /^(node:.*|@opentelemetry\/.*|prom-client)$/,
  },
  {
    name: "http",
    files: /^http\//,
    below: ["domain", "graphql", "limits", "watching"],
    packages: /^(node:.*|@apollo\/.*|@as-integrations\/express5|cors|express|graphql|lru-cache|pino|proxy-addr)$/,
  },
  {
    name: "top",
    files: /^[\w-]+\.ts$|^cli\//,
    below: [
      "domain",
      "graphql",
      "persistence",
      "seeding",
      "stores",
      "extraction",
      "readers",
      "ingest",
      "resolvers",
      "limits",
      "watching",
      "http",
    ],
    packages: /^(node:.*|express|graphql|pino|pino-pretty|reflect-metadata|type-graphql)$/,
  },
];

/** What only some files may do. */
const privileges = [
  { what: "reads the environment", code: /process\.env/, files: /^config\.ts$/ },
  { what: "writes SQL", code: /\b(sql|Raw)`/, files: /^(persistence|selection)\// },
  { what: "exports by default", code: /^export default/m, files: /^$/ },
] as const;

const root = fileURLToPath(new URL("../src", import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.startsWith("persistence/generated/"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

const layerOf = (path: string) => layers.find(({ files }) => files.test(path));

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom "(.+)"|\bimport\(?\s*"(.+)"/gm)].flatMap(
    ([, from, plain]) => from ?? plain ?? [],
  );
}

test("every file belongs to a layer", () => {
  expect(sources.filter(({ path }) => layerOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  expect(layers.filter(({ files }) => !sources.some(({ path }) => files.test(path)))).toEqual([]);
});

test("imports go down only, and packages stay in their layers", () => {
  const wrong = sources.flatMap(({ path, text }) => {
    const layer = layerOf(path);
    return importsOf(text)
      .filter((name) => {
        if (!name.startsWith(".")) return layer?.packages.test(name) !== true;
        const target = layerOf(join(dirname(path), name))?.name;
        return target === undefined || (target !== layer?.name && layer?.below.includes(target) !== true);
      })
      .map((name) => `${path} (${layer?.name}) imports ${name}`);
  });
  expect(wrong).toEqual([]);
});

test.each(privileges)("nothing else $what", ({ code, files }) => {
  const users = sources.filter(({ path, text }) => code.test(text) && !files.test(path));
  expect(users.map(({ path }) => path)).toEqual([]);
});

test("files are small: half of them up to 60 lines, 9 of 10 up to 180, and none over 300", () => {
  const lengths = sources.map(({ text }) => text.split("\n").length - 1).toSorted((a, b) => a - b);
  const at = (share: number) => lengths[Math.ceil(lengths.length * share) - 1];
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.9)).toBeLessThanOrEqual(180);
  expect(at(1)).toBeLessThanOrEqual(300);
});

test("every index that a comment names is in the migrations", () => {
  const migrations = fileURLToPath(new URL("../prisma/migrations", import.meta.url));
  const sql = readdirSync(migrations, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".sql"))
    .map((path) => readFileSync(join(migrations, path), "utf8"))
    .join("\n");
  const named = sources.flatMap(({ text }) => text.match(/\b[a-z]\w+_(?:idx|key)\b/g) ?? []);
  expect(named.filter((name) => !sql.includes(`"${name}"`))).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});
