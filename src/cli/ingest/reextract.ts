import type { Command } from "commander";
import { type OnExit, textValue } from "../options.ts";
import { UsageError } from "../usage-error.ts";

const details = `
Extracts again from stored articles that an older version has read. Corrections
by editors are kept.

May be interrupted and run again: what is up to date is skipped.

With --text it reads articles about which Onrecord has learned something since,
such as a new alias:
  onrecord reextract --text '"Iron Prefect"'
WORDS are as in a search: all of them, "a phrase", this or that, -not this. With
--text and --all nothing is skipped.

Exit code: 0 all up to date, 1 something failed, 2 wrong usage, 130 interrupted.`;

/** The options of `onrecord reextract`. */
export interface ReextractSettings {
  readonly text?: string;
  readonly all?: boolean;
  readonly quiet?: boolean;
}

/** Adds `onrecord reextract`: stored articles, read again by the present version. */
export function addReextract(program: Command, onExit: OnExit): void {
  program
    .command("reextract")
    .summary("extract from stored articles again")
    .description("Extracts from stored articles again.")
    .option("--text <words>", "the articles with these words, up to date or not", textValue)
    .option("--all", "all articles, up to date or not")
    .option("--quiet", "print nothing but problems")
    .addHelpText("after", details)
    .action(async ({ text, all = false, quiet = false }: ReextractSettings) => {
      if (text !== undefined && all) throw new UsageError("--text reads some articles, --all every one: give one.");
      const words = all ? null : text;
      const { reextractArticles } = await import("./reextract-articles.ts");
      onExit(await reextractArticles({ quiet, ...(words !== undefined && { words }) }));
    });
}
