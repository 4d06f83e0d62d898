import { isoZone } from "../articles/publication.ts";
import { timeZoneOffset } from "../articles/time-zones.ts";
import { datesIn } from "./dates.ts";
import type { PublishedFact } from "./facts.ts";
import type { Block } from "./layout.ts";

const clock =
  /^T?[\s,|–-]*(?:at\s+)?(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s?([ap]\.?m\.?)?\s?(?:\(?([A-Z]{3,4}|Z|UT)\)?)?(?:\s?([+-])(\d{1,2}):?(\d{2})?)?/i;
const minutesADay = 1440;
const field = /^(?:title|headline|url|link|section|author|byline|slug|id)\b/i;
const revision = /\b(?:updated|modified)\b/i;

/** What an article's own text says of the day it came out: a header's date, or a dateline's that has a year. */
export function publishedIn(text: string, blocks: readonly Block[]): PublishedFact | null {
  const found = blocks.flatMap((block) => {
    if (block.role !== "HEADER" && block.role !== "DATELINE") return [];
    const written = text.slice(block.start, block.end);
    const date = field.test(written)
      ? undefined
      : datesIn(text, block, null).find(({ precision }) => precision === "DAY");
    if (date === undefined || date.from !== date.until) return [];
    const moment = momentOf(date.value, text.slice(date.start + date.text.replace(/T.*/, "").length, block.end));
    const name = block.role === "DATELINE" ? "dateline" : "header";
    const fact: PublishedFact = {
      start: block.start,
      end: block.end,
      value: moment ?? date.value,
      precision: moment === null ? "DAY" : "MINUTE",
      basis: `The ${name} of the text says "${written.replace(/\s+/g, " ").slice(0, 120)}".`,
    };
    return [{ fact, rank: block.role === "DATELINE" ? 1 : revision.test(written) ? 2 : 0 }];
  });
  return found.sort((a, b) => a.rank - b.rank)[0]?.fact ?? null;
}

/** The time that a day and the words behind it give, in its zone; null where the clock or its zone is not clear. */
function momentOf(day: string, after: string): string | null {
  const [, hours, minutes, half, zone, sign, ahead, more] = clock.exec(after) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const named = zone === undefined ? null : timeZoneOffset(zone);
  if (named === null && (sign === undefined || zone !== undefined)) return null;
  const offset = (named ?? 0) + (sign === "-" ? -1 : 1) * (Number(ahead ?? 0) * 60 + Number(more ?? 0));
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Math.abs(offset) >= minutesADay) return null;
  return `${day}T${String(hour).padStart(2, "0")}:${minutes}:00${isoZone(offset)}`;
}
