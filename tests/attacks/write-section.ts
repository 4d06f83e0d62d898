import { readFileSync, writeFileSync } from "node:fs";

const page = new URL("../../docs/reliability.md", import.meta.url);

/** Puts figures in the place that the page has for them: between the two marks with this name. */
export function writeSection(name: string, figures: string): void {
  const text = readFileSync(page, "utf8");
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, until] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || until < from) throw new Error(`docs/reliability.md has no place for "${name}": ${begin} … ${end}`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(until)}`);
}
