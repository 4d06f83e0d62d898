import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** The layers that it may import, besides itself. */
  readonly below: readonly string[];
  readonly packages: RegExp;
}

const nouns = "articles|countries|entities|events|organizations|people|places|quotes|search|topics";
const modules = "api-keys|curation|entity-resolution";

/** From the bottom up; a file belongs to the first layer that its path matches. */
const layers: readonly Layer[] = [
  {
    name: "shared",
    files: /^shared\/|^(config|errors)\.ts$/,
    below: [],
    packages: /^(zod|yaml|pino(-pretty)?|node:.*)$/,
  },
  {
    name: "domain",
    files: new RegExp(`^(${nouns}|${modules})/[\\w-]+\\.ts$|^(graphql/global-id|idempotency/claim)\\.ts$`),
    below: ["shared"],
    packages: /^node:(crypto|net)$/,
  },
  {
    name: "extraction",
    files: /^extraction\//,
    below: ["shared", "domain"],
    packages: /^(wink-nlp|wink-eng-lite-web-model|franc-min)$/,
  },
  {
    name: "graphql",
    files: /^graphql\/[\w-]+\.ts$/,
    below: ["shared", "domain"],
    packages: /^(graphql(\/.*)?|graphql-scalars|type-graphql)$/,
  },
  { name: "types", files: /\.(type|args)\.ts$/, below: ["shared", "domain", "graphql"], packages: /^type-graphql$/ },
  {
    name: "planner",
    files: /^planner\//,
    below: ["shared", "domain", "graphql"],
    packages: /^(graphql(\/.*)?|lru-cache|sql-template-tag)$/,
  },
  {
    name: "database",
    files: /^(database|embedded-postgres|rate-limits)\//,
    below: ["shared", "graphql", "planner"],
    packages: /^(node:.*|ioredis|lru-cache|pg|rate-limiter-flexible|@prisma\/.*|sql-template-tag|zod)$/,
  },
  {
    name: "sql",
    files: /^read-model\/(?!.*\.store\.ts$)|\.sql\.ts$/,
    below: ["shared", "domain", "extraction", "graphql", "types", "planner", "database"],
    packages: /^(graphql|lru-cache|sql-template-tag)$/,
  },
  {
    name: "sources",
    files: /^ingest\/(sources\/|raw-article\.ts$)/,
    below: ["shared", "domain"],
    packages: /^(node:.*|@mozilla\/readability|linkedom(\/.*)?|feedsmith|tinyglobby|yaml|zod)$/,
  },
  {
    name: "stores",
    files: /\.store\.ts$|^idempotency\/run-mutation\.ts$/,
    below: ["shared", "domain", "graphql", "types", "planner", "database", "sql"],
    packages: /^graphql$/,
  },
  {
    name: "ingest",
    files: /^ingest\/(?!.*\.resolver\.ts$)/,
    below: ["shared", "domain", "graphql", "types", "extraction", "sources", "planner", "database", "sql", "stores"],
    packages: /^(node:.*|graphql|piscina|zod)$/,
  },
  {
    name: "seeding",
    files: /^seeding\//,
    below: ["shared", "domain", "extraction", "database", "sql", "ingest"],
    packages: /^(node:.*|zod)$/,
  },
  {
    name: "resolvers",
    files: /\.resolver\.ts$/,
    below: ["shared", "domain", "graphql", "types"],
    packages: /^(graphql|type-graphql)$/,
  },
  {
    name: "execution",
    files: /^execution\//,
    below: ["shared", "domain", "graphql", "planner", "database", "stores"],
    packages: /^(node:.*|graphql(\/.*)?|lru-cache)$/,
  },
  {
    name: "observability",
    files: /^observability\//,
    below: ["shared", "domain", "planner", "database"],
    packages: /^(node:.*|@opentelemetry\/.*|prom-client)$/,
  },
  { name: "graphiql", files: /^graphiql\//, below: ["shared"], packages: /^node:.*$/ },
  {
    name: "http",
    files: /^http\//,
    below: ["shared", "domain", "graphql", "database", "execution", "observability", "graphiql"],
    packages: /^(node:.*|@apollo\/.*|@fastify\/.*|fastify|graphql|lru-cache|negotiator|pino)$/,
  },
  {
    name: "top",
    files: /^[\w-]+\.ts$|^(cli|startup)\//,
    below: [
      "shared",
      "domain",
      "graphql",
      "database",
      "sql",
      "seeding",
      "stores",
      "extraction",
      "sources",
      "ingest",
      "resolvers",
      "execution",
      "observability",
      "graphiql",
      "http",
    ],
    packages: /^(node:.*|commander|fastify|graphql|pino|pino-pretty|reflect-metadata|type-graphql)$/,
  },
];

/** Things that only some files may do. */
const privileges = [
  { what: "reads the environment", code: /process\.env/, files: /^config\.ts$/ },
  { what: "writes SQL", code: /\b(sql|Raw)`/, files: /^(database|planner|read-model)\/|\.sql\.ts$/ },
  { what: "exports by default", code: /^export default/m, files: /^$/ },
] as const;

const root = fileURLToPath(new URL("../src", import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.startsWith("database/generated/"))
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

test("no folder has more than 25 files", () => {
  const folders = sources.map(({ path }) => dirname(path));
  const crowded = folders.filter((folder) => folders.filter((other) => other === folder).length > 25);
  expect([...new Set(crowded)]).toEqual([]);
});
