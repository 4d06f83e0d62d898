import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { ownSets, report } from "./report.ts";

const page = fileURLToPath(new URL("../../docs/extraction.md", import.meta.url));
const marked = /(?<=<!-- tables: npm run evaluate -- --update -->\n\n).*?(?=\n\n<!-- end of tables -->)/s;

/** The tables as docs/extraction.md has them. */
export function tablesOfPage(): string {
  const [tables] = marked.exec(readFileSync(page, "utf8")) ?? [];
  if (tables === undefined) throw new Error("docs/extraction.md has lost the comments around its tables.");
  return tables;
}

/** The tables as they are measured now, laid out as Prettier does. */
export async function measuredTables(): Promise<string> {
  const options = await resolveConfig(page);
  return (await format(await report(ownSets(), 0), { ...options, parser: "markdown" })).trim();
}

export async function updatePage(): Promise<void> {
  const tables = await measuredTables();
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace(marked, () => tables),
  );
}
