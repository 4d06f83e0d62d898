import { isoZone } from "../../articles/publication.ts";
import { timeZoneNames, timeZoneOffset } from "../../articles/time-zones.ts";
import type { PublicationTime } from "../raw-article.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** The ways to write a day, a month or a year once time and weekday are gone; groups are told apart by their names. */
const dayForms = [
  /^(?<y>\d{4})(?:([-/.])(?<m>\d{1,2})(?:\2(?<d>\d{1,2}))?)?$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  new RegExp(`^(?<m>${monthName})\\.? (?:(?<d>\\d{1,2})(?:st|nd|rd|th)? )?(?<y>\\d{4})$`),
  new RegExp(`^(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -](?<m>${monthName})\\.?[ -](?<y>\\d{4})$`),
  new RegExp(`^(?<y>\\d{4})[ -](?<m>${monthName})\\.?[ -](?<d>\\d{1,2})$`),
  /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/,
  // With slashes half of the world writes the month first: only readable where one number can be no month.
  /^(?<m>\d{1,2})([-/])(?<d>1[3-9]|2\d|3[01])\2(?<y>\d{4})$/,
  /^(?<d>1[3-9]|2\d|3[01])([-/])(?<m>\d{1,2})\2(?<y>\d{4})$/,
];
const zoneName = timeZoneNames.join("|");
const clock = new RegExp(
  "(?:(?<=\\d)t|(?<=^|[\\s,]))(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,]\\d+)?)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?" +
    `(?: ?(?<zone>(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?|(?:${zoneName})\\b)(?=$|[\\s,]))?`,
);
const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/;

/**
 * A date as feeds, pages and data sets write it: ISO 8601, RFC 2822, seconds or milliseconds since 1970, "June 8, 2019
 * 2:30 PM EDT", "8 June 2019". A time without a zone is UTC. Null for what is no date, or may be two ("06/08/2019").
 */
export function readDate(given: unknown): PublicationTime | null {
  const text = String(typeof given === "number" || typeof given === "string" ? given : "").trim();
  if (text.length > 100) return null;
  if (/^-?\d{9,13}(?:\.\d+)?$/.test(text)) return readEpoch(Number(text));
  const plain = text
    .toLowerCase()
    .replace(
      /^(\d{8})t(\d{2})(\d{2})(\d{2})?/,
      (_, day: string, h: string, m: string, s = "00") => `${day}t${h}:${m}:${s}`,
    )
    .replace(/\([^()]*\)/, " ");
  const time = clock.exec(plain)?.groups;
  const rest = plain
    .replace(clock, " ")
    .replace(weekday, " ")
    .replace(/[\s,]+(?:at[\s,]*$)?/g, " ")
    .trim();
  const day = readDay(rest);
  if (day === null || time === undefined) return day;
  return day.precision === "DAY" ? readTime(day.value, time) : null;
}

function readEpoch(value: number): PublicationTime | null {
  // Ten digits are seconds until 2286, thirteen are milliseconds since 2001.
  const milliseconds = Math.abs(value) < 1e11 ? value * 1000 : value;
  return { value: `${new Date(milliseconds).toISOString().slice(0, 19)}Z`, precision: "MINUTE" };
}

function readDay(text: string): PublicationTime | null {
  const found = dayForms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const { y = "", m, d } = found;
  if (y < "1400") return null;
  if (m === undefined) return { value: y, precision: "YEAR" };
  const month = /^\d/.test(m) ? Number(m) : months.indexOf(m.slice(0, 3)) + 1;
  const date = new Date(Date.UTC(Number(y), month - 1, Number(d ?? 1)));
  // JavaScript takes 2019-02-30 for 2 March.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(d ?? 1)) return null;
  const iso = date.toISOString();
  return d === undefined
    ? { value: iso.slice(0, 7), precision: "MONTH" }
    : { value: iso.slice(0, 10), precision: "DAY" };
}

function readTime(day: string, parts: Readonly<Record<string, string | undefined>>): PublicationTime | null {
  const { h, min = "", s = "00", half, zone = "z" } = parts;
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (half === "p" ? 12 : 0);
  if (hour > 23 || (half !== undefined && Number(h) > 12)) return null;
  const at = zoneOf(zone);
  // "14:00 IST" is another time in Dublin than in Delhi.
  if (at === null) return { value: day, precision: "DAY" };
  const value = `${day}T${String(hour).padStart(2, "0")}:${min}:${s === "60" ? "59" : s}${at}`;
  return Number.isNaN(Date.parse(value)) ? null : { value, precision: "MINUTE" };
}

/** "+05:30" for "utc+0530", "-05:00" for "est"; null for an abbreviation that several countries use. */
function zoneOf(zone: string): string | null {
  const [, hours, minutes = "00"] = /([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours !== undefined) return `${hours}:${minutes}`;
  const offset = timeZoneOffset(zone);
  return offset === null ? null : isoZone(offset);
}
