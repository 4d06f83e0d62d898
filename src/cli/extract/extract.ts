import type { Command } from "commander";
import type { OnExit } from "../options.ts";

const details = `
PATH is the same as for onrecord ingest: a file, a folder, a pattern or - for
standard input, in any format that ingest reads. JSON Lines need an "id" and a
"text", and may have a "date", against which words like "Thursday" are resolved.
No database is needed.

With --jsonl each line has the id of the input (or else its path, with #LINE in
JSON Lines), quotes, mentions, dates and gaps. Offsets count UTF-16 code units
in the text, as JavaScript's slice does; ends are exclusive.

Exit code: 0 all read, 1 something can't be read, 2 wrong usage.`;

/** The options of `onrecord extract`. */
export interface ExtractSettings {
  readonly jsonl?: boolean;
  readonly linked?: boolean;
}

/** Adds `onrecord extract`: what would be stored, without storing it. */
export function addExtract(program: Command, onExit: OnExit): void {
  program
    .command("extract")
    .summary("show what would be extracted, and store nothing")
    .description("Shows what would be extracted from articles, and stores nothing.")
    .argument("<path...>", "files, folders, patterns or -")
    .option("--jsonl", "print one line of JSON per article")
    .option("--linked", "know the people of the seeds, and their offices, too")
    .addHelpText("after", details)
    .action(async (paths: readonly string[], { jsonl = false, linked = false }: ExtractSettings) => {
      const { extractFiles } = await import("./extract-files.ts");
      onExit(await extractFiles(paths, { jsonl, linked }));
    });
}
