import { readFileSync, writeFileSync } from "node:fs";

const benchmarks = "docs/benchmarks.md";

/** Text with `content` in the place of what stands between the markers of this name. */
export function replaceBetween(text: string, name: string, content: string, page = benchmarks): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${page} has no lines "${open}" and "${close}": add both.`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}

/** Writes a result into a page of the documentation. */
export function writeResult(name: string, content: string, page = benchmarks): void {
  const file = fileOf(page);
  writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), name, content, page));
}

/** Throws when a page has no place for a result of this name. */
export function checkPlace(name: string, page = benchmarks): void {
  replaceBetween(readFileSync(fileOf(page), "utf8"), name, "", page);
}

const fileOf = (page: string) => new URL(`../../../${page}`, import.meta.url);
