import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

/** A page of the documentation that keeps measured figures, from the root of the repository. */
export type ResultPage = "docs/benchmarks.md" | "docs/reliability.md";

/** Text with `content` in the place of what stands between the markers of this name. */
export function replaceBetween(text: string, name: string, content: string, page: ResultPage): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${page} has no lines "${open}" and "${close}": add both.`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}

/** Writes a result into a page, formatted as `npm run check` wants it. */
export async function writeResult(name: string, content: string, page: ResultPage): Promise<void> {
  const file = fileOf(page);
  const text = replaceBetween(readFileSync(file, "utf8"), name, content, page);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: page }));
}

/** Throws when a page has no place for a result of this name. */
export function checkPlace(name: string, page: ResultPage): void {
  replaceBetween(readFileSync(fileOf(page), "utf8"), name, "", page);
}

const fileOf = (page: ResultPage) => new URL(`../../${page}`, import.meta.url);
