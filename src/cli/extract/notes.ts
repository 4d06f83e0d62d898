import type { Source } from "../../ingest/raw-article.ts";

/** A line for people about an input: what could not be read of it. */
export function formatSource({ file, line, entry }: Source, reason: string): string {
  const places = [...(line === null ? [] : [`line ${line}`]), ...(entry === null ? [] : [`entry ${entry}`])];
  return `${[file, ...places].join(", ")}${places.length === 0 ? "" : ","} ${reason}`;
}

/** What was not read of the folders, behind the number of files. */
export function passedOverText(count: number): string {
  return count === 1
    ? "other file passed over: its name is of no article; to read it, name it or a pattern"
    : "other files passed over: their names are of no articles; to read them, name them or a pattern";
}
