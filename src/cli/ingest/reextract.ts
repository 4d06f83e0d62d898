import type { Command } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** `onrecord reextract`: stored articles, read again by the present reader. */
export const reextract: Command = {
  name: "reextract",
  summary: "Reads stored articles again.",
  options: {
    text: { value: "WORDS", says: "read the articles with these words, up to date or not" },
    all: { says: "read all articles, up to date or not" },
    quiet: { says: "say nothing but what went wrong" },
  },
  details: `
Reads the stored text of articles again where it was read by an older version of the
reader. What people have curated by hand stays as it is.

May be interrupted and run again: what is up to date is skipped.

With --text it reads what you have told Onrecord more about since, as by a new alias:
  onrecord reextract --text '"Iron Prefect"'
WORDS are as in a search: all of them, "a phrase", this or that, -not this. With --text
and --all nothing is skipped when they are run again.

Exit code: 0 all up to date, 1 something went wrong, 2 wrong usage, 130 interrupted.`,
  run: async (_operands, { quiet, text, all }) => {
    if (text !== undefined && all) throw new UsageError("--text reads some articles, --all every one: give one.");
    if (typeof text === "string" && text.trim() === "")
      throw new UsageError("--text is empty: give words to look for.");
    const words = typeof text === "string" ? text : all === true ? null : undefined;
    const { reextractArticles } = await import("./reextract-articles.ts");
    return await reextractArticles({ quiet: quiet === true, ...(words !== undefined && { words }) });
  },
};
