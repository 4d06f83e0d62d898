import { readFileSync } from "node:fs";

const page = readFileSync(new URL("../../docs/clients.md", import.meta.url), "utf8");

/** The files that docs/clients.md shows: a line with the name of the file, and its code below. */
export const filesOnPage: ReadonlyMap<string, string> = new Map(
  [...page.matchAll(/^`([^`]+)`:\n\n```\w+\n(.*?)^```$/gms)].map(([, name = "", code = ""]) => [name, code]),
);

/** The code that the page shows under this name. */
export function fileOnPage(name: string): string {
  const code = filesOnPage.get(name);
  if (code === undefined) throw new Error(`docs/clients.md shows no file ${name}`);
  return code;
}
