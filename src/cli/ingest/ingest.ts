import { availableParallelism } from "node:os";
import type { PublicationTime } from "../../ingest/raw-article.ts";
import { readDate } from "../../ingest/sources/dates.ts";
import type { Command, Given } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** `onrecord ingest`: articles into the knowledge base. */
export const ingest: Command = {
  name: "ingest",
  summary: "Reads articles into the knowledge base.",
  operands: "PATH…",
  options: {
    publisher: { value: "NAME", says: "who published those that do not say it" },
    date: { value: "DAY", says: "when those were published that do not say it, as 2019-06-08" },
    rejects: { value: "FILE", says: "lists what could not be read (./onrecord-rejects.jsonl)" },
    workers: { value: "N", says: "how many threads read articles (one for each core)" },
    json: { says: "print one line of JSON for each article" },
    quiet: { says: "say nothing but what went wrong" },
  },
  details: `
PATH is a file, a folder, a pattern like "news/**/*.html", or - for standard
input. Text (with or without front matter), HTML, JSON, JSON Lines and RSS,
Atom and JSON feeds are told apart by what is in them; each may be compressed
with gzip.

A folder gives the files below it that are named like articles: .txt .text .md
.markdown .html .htm .xhtml .json .jsonl .ndjson .xml .rss .rdf .atom, each also
with .gz behind it, but no README, LICENSE and the like and nothing hidden. How
many others were passed over is said at the end. A file that is named, or fits a
pattern, is read whatever it is called.

An article whose date cannot be read is stored without it, and told of.

The same text again changes nothing, so an interrupted command is simply run
again: what is stored is skipped. A new text at a known address replaces the
old one.

Stores into the Postgres of DATABASE_URL, else into the embedded one of
DATA_DIR, also while Onrecord is running on it.

Exit code: 0 all stored, 1 something was rejected or went wrong, 2 wrong usage,
130 interrupted.`,
  run: async (paths, given) => {
    const settings = settingsOf(given);
    const { ingestFiles } = await import("./ingest-files.ts");
    return await ingestFiles(paths, settings);
  },
};

/** What the command line says about an ingest. */
export interface IngestSettings {
  readonly publisher: string | null;
  readonly publishedAt: PublicationTime | null;
  readonly rejects: string;
  readonly workers: number;
  readonly json: boolean;
  readonly quiet: boolean;
}

function settingsOf({ publisher, date, rejects, workers, json, quiet }: Given): IngestSettings {
  return {
    publisher: textOf("publisher", publisher),
    publishedAt: timeOf(date),
    rejects: textOf("rejects", rejects) ?? "onrecord-rejects.jsonl",
    workers: workersOf(workers),
    json: json === true,
    quiet: quiet === true,
  };
}

const maxWorkers = 64;

function workersOf(given: string | true | undefined): number {
  if (typeof given !== "string") return Math.min(availableParallelism(), maxWorkers);
  const count = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (count >= 1 && count <= maxWorkers) return count;
  throw new UsageError(`--workers is a whole number from 1 to ${maxWorkers}, not "${given}".`);
}

function timeOf(given: string | true | undefined): PublicationTime | null {
  if (typeof given !== "string") return null;
  const time = readDate(given);
  if (time !== null) return time;
  throw new UsageError(`--date is a day like 2019-06-08, or a time like 2019-06-08T05:00:00+09:00, not "${given}".`);
}

function textOf(option: string, given: string | true | undefined): string | null {
  if (typeof given !== "string") return null;
  if (given.trim() === "") throw new UsageError(`--${option} is empty.`);
  return given;
}
