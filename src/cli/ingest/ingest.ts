import { availableParallelism } from "node:os";
import type { Command } from "commander";
import type { PublicationTime } from "../../ingest/raw-article.ts";
import { readDate } from "../../ingest/sources/dates.ts";
import { type OnExit, textValue } from "../options.ts";
import { UsageError } from "../usage-error.ts";

const details = `
PATH is a file, a folder, a pattern like "news/**/*.html", or - for standard
input. Text (with or without front matter), HTML, JSON, JSON Lines and RSS,
Atom and JSON feeds are recognized by content; each may be compressed with
gzip.

In a folder and its subfolders, files with these extensions are read: .txt .text
.md .markdown .html .htm .xhtml .json .jsonl .ndjson .xml .rss .rdf .atom, each
optionally followed by .gz, but no README, LICENSE and the like and no hidden
files. The summary counts the skipped files. A file that is named, or matches a
pattern, is read whatever its name.

An article whose date can't be read is stored without it and reported.

The same text again changes nothing, so an interrupted command can simply be run
again. A new text at a known address replaces the old one.

Stores into the Postgres of DATABASE_URL, or else into the embedded one of
DATA_DIR, also while Onrecord is running on it.

Exit code: 0 all stored, 1 something was rejected or failed, 2 wrong usage,
130 interrupted.`;

/** The settings of an ingest. */
export interface IngestSettings {
  readonly publisher?: string;
  readonly date?: PublicationTime;
  readonly rejects: string;
  readonly workers: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const maxWorkers = 64;

/** Adds `onrecord ingest`: articles into the knowledge base. */
export function addIngest(program: Command, onExit: OnExit): void {
  program
    .command("ingest")
    .summary("read articles into the knowledge base")
    .description("Reads articles into the knowledge base.")
    .argument("<path...>", "files, folders, patterns or -")
    .option("--publisher <name>", "the publisher of articles that don't name one", textValue)
    .option("--date <day>", "the date of articles that don't have one, as 2019-06-08", timeOf)
    .option("--rejects <file>", "where to list what can't be read", textValue, "onrecord-rejects.jsonl")
    .option("--workers <n>", "how many threads read articles", workersOf, Math.min(availableParallelism(), maxWorkers))
    .option("--json", "print one line of JSON per article")
    .option("--quiet", "print nothing but problems")
    .addHelpText("after", details)
    .action(async (paths: readonly string[], settings: IngestSettings) => {
      const { ingestFiles } = await import("./ingest-files.ts");
      onExit(await ingestFiles(paths, settings));
    });
}

function workersOf(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= maxWorkers) return count;
  throw new UsageError(`--workers is a whole number from 1 to ${maxWorkers}, not "${text}".`);
}

function timeOf(text: string): PublicationTime {
  const time = readDate(text);
  if (time !== null) return time;
  throw new UsageError(`--date is a day like 2019-06-08, or a time like 2019-06-08T05:00:00+09:00, not "${text}".`);
}
