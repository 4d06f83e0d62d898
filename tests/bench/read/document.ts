import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../../../docs/benchmarks.md", import.meta.url);

/** Text with `content` in the place of what stands between the markers of this name. */
export function replaceBetween(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`docs/benchmarks.md has no lines "${open}" and "${close}": add both.`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}

/** Writes a result into docs/benchmarks.md. */
export function writeResult(name: string, content: string): void {
  writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), name, content));
}

/** Throws when docs/benchmarks.md has no place for a result of this name. */
export function checkPlace(name: string): void {
  replaceBetween(readFileSync(file, "utf8"), name, "");
}
