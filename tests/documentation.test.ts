import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../src/config.ts";
import { englishNews } from "../src/ingest/english-news.ts";
import { localKeyName } from "../src/startup/local-key.ts";
import { clientOf } from "./support/ask.ts";
import { editor } from "./support/callers.ts";
import { freshDatabase } from "./support/database.ts";
import { planOf, sqlOf } from "./support/plan.ts";

const docs = new URL("../docs/", import.meta.url);
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const configuration = read("docs/configuration.md");

/** The queries of a page in order, each with the JSON that the page shows after it, or null. */
function examplesOf(page: string): readonly (readonly [query: string, result: string | null])[] {
  const blocks = [...read(page).matchAll(/^```(\w+)\n(.*?)^```/gms)];
  return blocks.flatMap(([, language, query = ""], at) => {
    if (language !== "graphql") return [];
    const [, nextLanguage, next = ""] = blocks[at + 1] ?? [];
    return [[query, nextLanguage === "json" ? next : null] as const];
  });
}

/** The caller that the first start on the embedded Postgres creates a key for. */
const localEditor = { ...editor, key: { id: 0, name: localKeyName, scopes: ["ingest", "curate", "admin"] } } as const;
const pages = ["README.md", "docs/querying.md", "docs/ingesting.md", "docs/curation.md"];

describe.each(pages)("%s", async (page) => {
  const { ask } = clientOf(await freshDatabase({ seeded: true }), { reader: englishNews, caller: localEditor });

  test.each(examplesOf(page))("the query %s has the result that the page shows", async (query, result) => {
    const found = await ask(query);
    expect(found).toEqual(result === null ? { data: expect.anything() as unknown } : JSON.parse(result));
  });
});

test("the first three queries of the README find the same quotes", async () => {
  const { ask } = clientOf(await freshDatabase({ seeded: true }));
  const nodesOf = (value: unknown): unknown =>
    Object.entries(value as object).map(([key, below]) =>
      key === "nodes" ? (below as { text: string }[]).map(({ text }) => text) : nodesOf(below),
    );
  const [first, second, third] = await Promise.all(
    examplesOf("README.md")
      .slice(0, 3)
      .map(async ([query]) => (nodesOf(await ask(query)) as unknown[]).flat(9)),
  );
  expect(first).toHaveLength(3);
  expect([second, third]).toEqual([first, first]);
});

test("every setting of the configuration is in the table, and no other", () => {
  const inTable = [...configuration.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(inTable.toSorted()).toEqual(settingsOf(read("src/config.ts")));
});

test("every default in the table is what the server takes when nothing is set", () => {
  const rows = [...configuration.matchAll(/^\| `([A-Z_]+)` .*\| `([^`|]+)` +\|$/gm)];
  const usual = loadConfig({});
  for (const [, name = "", value = ""] of rows) expect(loadConfig({ [name]: value }), name).toEqual(usual);
  expect(rows.length).toBeGreaterThan(15);
});

const settingsOf = (source: string) => [...source.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name).toSorted();

const everyPage = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(docs, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path}`),
];

test.each(everyPage)(
  "every npm command of %s is a script of the package, and every file that it links to exists",
  (page) => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Record<string, string> };
    const text = read(page);
    const commands = [...text.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own,
    );
    expect(commands.filter((name) => scripts[name ?? ""] === undefined)).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:)([\w./-]+)(#[\w-]+)?\)/g)].map(([, path = ""]) =>
      join(dirname(page), path),
    );
    expect(links.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  },
);

test("the map of the code shows the SQL that its query really becomes", async () => {
  const map = read("src/README.md");
  const [query = "", sql = ""] = ["graphql", "sql"].map((language) => {
    return new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(map)?.[1] ?? "";
  });
  const squeeze = (text: string) => text.replace(/\s+/g, "");
  expect(squeeze(sql)).toBe(squeeze(sqlOf(await planOf(query))));
});
