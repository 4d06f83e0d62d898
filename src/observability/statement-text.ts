// Values are bound, but for what was searched for where Postgres has to know it to plan (planner/constant.ts).
const searchedText = /U&'[^']*'/g;

const maxShown = 4_000;

/** The text of a statement as it may be shown: without what anybody has asked for, and not endless. */
export function shownStatement(text: string): string {
  const shown = text.replace(searchedText, "U&'…'").replace(/\s+/g, " ").trim();
  return shown.length <= maxShown ? shown : `${shown.slice(0, maxShown)}…`;
}

// The first table; what is read from may be a function, too.
const target = /\bFROM\s+"?([a-z_]\w*)"?(?!\w|\s*\()|\b(?:INTO|UPDATE)\s+"?([a-z_]\w*)/;

/** What a statement does, in two words: "SELECT quotes", by its purpose, else by the first table that it names. */
export function statementName(text: string, purpose = ""): string {
  const [, verb = "statement"] = /^\s*(\w+)/.exec(text) ?? [];
  const [, read = "", written = read] = target.exec(text) ?? [];
  return `${verb.toUpperCase()} ${purpose || written}`.trim();
}
