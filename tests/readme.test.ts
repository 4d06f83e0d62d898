import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadConfig } from "../src/config.ts";
import { englishNews } from "../src/ingest/english-news.ts";
import { clientOf } from "./support/ask.ts";
import { freshDatabase } from "./support/database.ts";
import { planOf, sqlOf } from "./support/plan.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const readme = read("README.md");
const { ask } = clientOf(await freshDatabase({ seeded: true }), { reader: englishNews });

/** The blocks of code in order, each with the language it says. */
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, language = "", text = ""]) => ({
  language,
  text,
}));
const questions = blocks.flatMap(({ language, text }, at) => {
  if (language !== "graphql") return [];
  const next = blocks[at + 1];
  return [[text, next?.language === "json" ? next.text : null] as const];
});

test("the three ways in give the same quotes", async () => {
  const nodesOf = (value: unknown): unknown =>
    Object.entries(value as object).map(([key, below]) =>
      key === "nodes" ? (below as { text: string }[]).map(({ text }) => text) : nodesOf(below),
    );
  const [first, second, third] = await Promise.all(
    questions.slice(0, 3).map(async ([question]) => (nodesOf(await ask(question)) as unknown[]).flat(9)),
  );
  expect(first).toHaveLength(3);
  expect([second, third]).toEqual([first, first]);
});

test.each(questions)("the question %s is answered as the README shows", async (question, answer) => {
  const found = await ask(question);
  expect(found).toEqual(answer === null ? { data: expect.anything() as unknown } : JSON.parse(answer));
});

test("every setting of the configuration is in the table, and no other", () => {
  const settings = /^## Settings$.*?(?=^## )/ms.exec(readme)?.[0] ?? "";
  const inTable = [...settings.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(inTable.toSorted()).toEqual(settingsOf(read("src/config.ts")));
});

test("every default in the table is what the server takes when nothing is set", () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` .*\| `([^`|]+)` +\|$/gm)];
  const usual = loadConfig({});
  for (const [, name = "", value = ""] of rows) expect(loadConfig({ [name]: value }), name).toEqual(usual);
  expect(rows.length).toBeGreaterThan(20);
});

const settingsOf = (source: string) => [...source.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name).toSorted();

test("every npm command in the README is a script of the package, and every file that it links to is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Record<string, string> };
  const commands = [...readme.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)].map(
    ([, run, own]) => run ?? own,
  );
  expect(commands.filter((name) => scripts[name ?? ""] === undefined)).toEqual([]);
  const links = [...readme.matchAll(/\]\(([\w./-]+)\)/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !path.endsWith("/"));
  for (const path of links) expect(() => readFileSync(new URL(`../${path}`, import.meta.url)), path).not.toThrow();
});

test("the map of the code shows the SQL that its query really becomes", async () => {
  const map = read("src/README.md");
  const [query = "", sql = ""] = ["graphql", "sql"].map((language) => {
    return new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(map)?.[1] ?? "";
  });
  const squeeze = (text: string) => text.replace(/\s+/g, "");
  expect(squeeze(sql)).toBe(squeeze(sqlOf(await planOf(query))));
});
