import { anyWeekdayWord, monthWord } from "../dates/words.ts";
import type { BlockRole } from "../layout.ts";

const weekday = `(?:${anyWeekdayWord})`;
const written = `(?:(?:${monthWord})\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${monthWord}),?\\s+\\d{4})`;
const fullDate = `(?:(?:${weekday},?\\s+)?${written}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})`;
const clock =
  "(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\s?(?:[AaPp]\\.?[Mm]\\b\\.?)?|\\d{1,2}\\s?[AaPp]\\.?[Mm]\\b\\.?)";
const zone =
  "(?:Z\\b|\\(?(?:GMT|UTC|IST|[ECMP][SD]?T|BST|CES?T|JST|KST|AE[SD]T|EAT|WAT|PKT|HKT|SGT|MSK)\\b\\)?(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2})";
const time = `(?:(?:T|,?\\s+(?:(?:at|[-–—|])\\s+)?)${clock}(?:\\s?${zone})?(?:\\s+${zone})?)?`;
const label =
  "(?:(?:[Ff]irst|[Ll]ast|[Oo]riginally)\\s)?(?:[Pp]ublished|PUBLISHED|[Uu]pdated|UPDATED|[Pp]osted|POSTED|[Mm]odified|[Cc]reated|[Ii]ssued|[Rr]eleased|[Dd]ate|DATE|[Pp]ub(?:lication)?\\s?[Dd]ate|[Pp]ublished\\s[Dd]ate)(?:\\s(?:on|at|[Dd]ate))?\\s?:?";

const labelled = new RegExp(`^${label}\\s*(?:${fullDate}${time}|${clock}(?:\\s?${zone})?)\\s*(?:[|•·–—-]\\s*)?`, "u");
// A sentence that begins with a date has a comma or a verb behind it; a header has the next sentence.
const leading = new RegExp(
  `^\\(?(?:${weekday},?\\s+${written}|${fullDate})${time}\\)?\\s*(?:[|•·:–—-]\\s*|(?=["“‘']?\\p{Lu}))`,
  "u",
);
const trailing = new RegExp(`\\s(?:[|•·–—-]\\s)?(?:${weekday},?\\s+)${written}${time}$`, "u");
const noise = new RegExp(`${fullDate}|${clock}|${zone}|${label}|${weekday}`, "gu");

const fields =
  /^(?:title|headline|url|link|author|byline|publisher|section|language|lang|id|slug|location|read|copyright holder)\s?:\s/i;
const person = "[\\p{Lu}][\\p{L}.'’-]*";
const byline = new RegExp(
  `^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Ff]rom)\\s?:?\\s${person}(?:\\s(?:(?:and|in|of|for|the|de|van|von|al|bin|&)\\s)*${person}|,\\s?(?:(?:and|in|of|for|the)\\s)*${person}|\\s?[|/•·]\\s?${person}){0,14}\\.?$`,
  "u",
);
const desk =
  /^(?:(?:our|the|a|an|from our)\s)?(?:[\w. ]{0,40}\s)?(?:staff|web desk|news desk|online desk|bureau|(?:special|own|our|staff|senior|chief|political|foreign) (?:correspondents?|reporters?|writers?|editor)|newsroom)\W*$|^(?:reuters|afp|ap|ani|pti|ians|xinhua|tass|associated press|the associated press|press trust of india|agence france-presse|bloomberg|dpa|agencies|cnn|bbc news)\W*(?:$|\|)/i;

/** What a whole paragraph at the head of an article is, when it is no part of the report. */
export function headRole(paragraph: string): BlockRole | null {
  if (paragraph.length > 200) return null;
  if (byline.test(paragraph) || (paragraph.length < 70 && desk.test(paragraph))) return "BYLINE";
  if (fields.test(paragraph)) return "HEADER";
  return isDateLine(paragraph) ? "HEADER" : null;
}

/** Whether nothing but a date, a time and perhaps a place or an agency ("New Delhi | ANI |") stands in a line. */
function isDateLine(paragraph: string): boolean {
  if (paragraph.length > 160) return false;
  const first = dated.exec(paragraph);
  if (first === null) return false;
  const before = paragraph.slice(0, first.index).trimEnd();
  const rest = paragraph.replace(noise, " ").match(/\p{L}+/gu) ?? [];
  return (before === "" || /[|,•·–—(-]$/.test(before)) && rest.length <= 4 && rest.every((word) => small.test(word));
}

// No verbs: a line with one is a sentence.
const small = /^(?:\p{Lu}.*|at|on|in|by|min|mins|read|last|updated)$/u;
const dated = new RegExp(`(?:${label}\\s*)?(?:(?:${weekday},?\\s+)?${fullDate}|^${label}\\s*${clock})`, "u");

/** How many code units of a paragraph's beginning are a scraper's header (" date 2019-06-08"); 0 where none. */
export function headerLength(paragraph: string): number {
  const head = paragraph.slice(0, 160);
  return (labelled.exec(head) ?? leading.exec(head))?.[0].length ?? 0;
}

/** Where a date hangs at the end of a headline, its length; 0 where none does. */
export function trailingDateLength(paragraph: string): number {
  return trailing.exec(paragraph.slice(-80))?.[0].trimStart().length ?? 0;
}
