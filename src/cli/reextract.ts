import type { Command } from "./command.ts";

/** `onrecord reextract`: stored articles, read again by the present reader. */
export const reextract: Command = {
  name: "reextract",
  summary: "Reads stored articles again that an older Onrecord has read.",
  options: {
    quiet: { says: "say nothing but what went wrong" },
  },
  details: `
Reads the stored text of articles again where it was read by an older version of the
reader. What people have curated by hand stays as it is.

May be interrupted and run again: what is up to date is skipped.

Exit code: 0 all up to date, 1 something went wrong, 2 wrong usage, 130 interrupted.`,
  run: async (_operands, { quiet }) => {
    const { reextractArticles } = await import("./reextract-articles.ts");
    return await reextractArticles({ quiet: quiet === true });
  },
};
