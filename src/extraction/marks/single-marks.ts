import type { Mark } from "./marks.ts";
import { closesBefore, opensAfter } from "./signs.ts";

// Nobody quotes more than this between single marks; without a limit every apostrophe would look to the end.
const maxLength = 3000;

// "'90s", "rock 'n' roll", "'em"
const elisions = /^(?:\d\ds\b|n['’]|em\b|til\b|tis\b|twas\b|cause\b|round\b|cos\b)/i;
const firstLetter = /^[\p{L}\p{N}[(.…$£€“"]/u;

/** Where a piece of text without single marks ends, or the mark itself. */
export interface SingleMark {
  readonly mark: Mark | null;
  /** Where to look for the next one. */
  readonly until: number;
}

/** The single mark that opens at `at`; null where nothing may open, no mark where the sign is an apostrophe. */
export function singleMark(text: string, at: number, end: number, before: string): SingleMark | null {
  const from = at + 1;
  if (!opensAfter.test(before) || !firstLetter.test(text.slice(from, from + 2))) return null;
  if (elisions.test(text.slice(from, from + 8))) return null;
  const close = closeOf(text, from, Math.min(end, from + maxLength), end);
  if (close === null) return { mark: null, until: at + maxLength };
  const mark = { start: at, end: close + 1, inner: { start: from, end: close }, continues: false };
  return { mark, until: mark.end };
}

/** Where what opened before `from` closes; null where it is an apostrophe. */
function closeOf(text: string, from: number, limit: number, end: number): number | null {
  let plural: number | null = null;
  for (let at = from + 1; at < limit; at += 1) {
    const sign = text.charAt(at);
    if (sign === "‘" || (sign === "'" && opensAfter.test(text.charAt(at - 1)))) {
      if (plural !== null) break;
      continue;
    }
    if (sign !== "'" && sign !== "’") continue;
    const after = at + 1 === end ? " " : text.charAt(at + 1);
    if (!closesBefore.test(after) && after !== '"' && after !== "”") continue;
    // "the players' union": taken for the end only when nothing better follows.
    const mayBePlural = text.charAt(at - 1) === "s" && /\s/.test(after);
    if (!mayBePlural) return at;
    plural ??= at;
  }
  return plural;
}
