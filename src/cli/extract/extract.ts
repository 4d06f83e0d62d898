import type { Command } from "../command.ts";

/** `onrecord extract`: what would be stored, without storing it. */
export const extract: Command = {
  name: "extract",
  summary: "Shows what would be read in articles, and stores nothing.",
  operands: "PATH…",
  options: {
    jsonl: { says: "print one line of JSON for each article" },
    linked: { says: "know the people of the seeds, and their offices, too" },
  },
  details: `
PATH is what it is for onrecord ingest: a file, a folder, a pattern or - for
standard input, in any format that ingest reads. JSON Lines need an "id" and a
"text", and may have a "date", which words like "Thursday" are resolved
against. No database is needed.

With --jsonl each line has the id of the input (else its path, with #LINE in
JSON Lines), quotes, mentions, dates and gaps. Offsets count UTF-16 code units
in the text, as JavaScript's slice does; ends are exclusive.

Exit code: 0 all read, 1 something could not be read, 2 wrong usage.`,
  run: async (paths, { jsonl, linked }) => {
    const { extractFiles } = await import("./extract-files.ts");
    return await extractFiles(paths, { jsonl: jsonl === true, linked: linked === true });
  },
};
