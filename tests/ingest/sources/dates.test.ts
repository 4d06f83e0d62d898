import { expect, test } from "vitest";
import { timeZoneNames } from "../../../src/articles/time-zones.ts";
import { layout } from "../../../src/extraction/layout.ts";
import { publishedIn } from "../../../src/extraction/published.ts";
import { readDate } from "../../../src/ingest/sources/dates.ts";
import { read, readingOf } from "./read.ts";

test.each<[given: string | number, value: string, precision: string]>([
  ["2019-06-08", "2019-06-08", "DAY"],
  ["2019/6/8", "2019-06-08", "DAY"],
  ["20190608", "2019-06-08", "DAY"],
  [20190608, "2019-06-08", "DAY"],
  ["2019-06", "2019-06", "MONTH"],
  ["June 2019", "2019-06", "MONTH"],
  ["2019", "2019", "YEAR"],
  ["June 8, 2019", "2019-06-08", "DAY"],
  ["Saturday, June 8th, 2019", "2019-06-08", "DAY"],
  ["8 June 2019", "2019-06-08", "DAY"],
  ["8-Jun-2019", "2019-06-08", "DAY"],
  ["Sept. 3, 2019", "2019-09-03", "DAY"],
  ["08.06.2019", "2019-06-08", "DAY"],
  ["06/28/2019", "2019-06-28", "DAY"],
  ["28/06/2019", "2019-06-28", "DAY"],
  ["2019-06-08T14:00:00Z", "2019-06-08T14:00:00Z", "MINUTE"],
  ["2019-06-08T05:00:00.123+0900", "2019-06-08T05:00:00+09:00", "MINUTE"],
  ["2019-06-08T14:00+09", "2019-06-08T14:00:00+09:00", "MINUTE"],
  ["2019-06-08 14:00:00", "2019-06-08T14:00:00Z", "MINUTE"],
  ["2019-06-08 14:00:00 UTC", "2019-06-08T14:00:00Z", "MINUTE"],
  ["20190608T140000Z", "2019-06-08T14:00:00Z", "MINUTE"],
  ["Sat, 08 Jun 2019 09:30:00 -0400", "2019-06-08T09:30:00-04:00", "MINUTE"],
  ["Sat, 8 Jun 2019 09:30:00 GMT", "2019-06-08T09:30:00Z", "MINUTE"],
  ["Sat Jun  8 14:00:00 UTC 2019", "2019-06-08T14:00:00Z", "MINUTE"],
  ["Sat Jun 08 2019 14:00:00 GMT+0900 (Korea Standard Time)", "2019-06-08T14:00:00+09:00", "MINUTE"],
  ["June 8, 2019 2:30 PM EDT", "2019-06-08T14:30:00-04:00", "MINUTE"],
  ["June 8, 2019 at 12:05 a.m.", "2019-06-08T00:05:00Z", "MINUTE"],
  ["2:30pm June 8, 2019", "2019-06-08T14:30:00Z", "MINUTE"],
  ["June 8, 2019, 14:00 SAST", "2019-06-08T14:00:00+02:00", "MINUTE"],
  ["June 8, 2019, 14:00 IST", "2019-06-08", "DAY"],
  ["Sat, 8 Jun 2019 09:30:00 CST", "2019-06-08", "DAY"],
  [1559986200, "2019-06-08T09:30:00Z", "MINUTE"],
  ["1559986200", "2019-06-08T09:30:00Z", "MINUTE"],
  [1559986200123, "2019-06-08T09:30:00Z", "MINUTE"],
])("%j is %s, known to the %s", (given, value, precision) => {
  expect(readDate(given)).toEqual({ value, precision });
});

test("a feed and the header of a text read the same abbreviations of time zones, and the same are ambiguous", () => {
  const inHeader = (zone: string) => {
    const text = `Last updated 8 June 2019 11:30 ${zone}\n\nThe ferry sank in the night. Nobody was hurt.`;
    const { value, precision } = publishedIn(text, layout(text)) ?? {};
    return { value, precision };
  };
  expect(timeZoneNames.map((zone) => inHeader(zone.toUpperCase()))).toEqual(
    timeZoneNames.map((zone) => readDate(`8 June 2019 11:30 ${zone.toUpperCase()}`)),
  );
});

test.each([
  "06/08/2019",
  "2019-02-30",
  "2019-13-01",
  "June 31, 2019",
  "0019-01-01",
  "0000-00-00",
  "2019-06-08T25:00:00Z",
  "2019-06-08T14:00:00+25:00",
  "2019-06-08T14:00:00 Europe/London",
  "13:00 PM June 8, 2019",
  "June 2019 10:00",
  "14:00",
  "yesterday",
  "Thursday",
  "about June 8, 2019",
  `June 8, 2019${" ".repeat(100_000)}x`,
  "",
  0,
  true,
  null,
  ["2019-06-08"],
])("%j is no date, or more than one", (given) => {
  expect(readDate(given)).toBeNull();
});

test.each([
  ["JSON", '{"text": "Snow fell.", "pub_date": "06/08/2019"}', { body: "Snow fell." }, '"pub_date" is "06/08/2019"'],
  ["JSON, an object", '{"text": "Snow fell.", "date": [1, 2]}', { body: "Snow fell." }, '"date" is "[1,2]"'],
  ["front matter", "---\ndate: yesterday-ish\n---\nSnow fell.", { body: "Snow fell." }, '"date" is "yesterday-ish"'],
  [
    "a page",
    '<meta name="date" content="soon"><article><p>Snow fell on the hills on Sunday night, they said.</p></article>',
    { body: "Snow fell on the hills on Sunday night, they said." },
    '"published" is "soon"',
  ],
])("of %s with a date that cannot be read all else is kept, with a warning", async (_, input, known, lost) => {
  const warning = `${lost}, which cannot be read as one date and is left out: write it like "2019-06-08" or "2019-06-08T09:30:00Z"`;
  expect(await read(input)).toEqual([{ ...readingOf(known), warnings: [warning] }]);
});

test("an entry of a feed with a date that cannot be read is kept, with a warning", async () => {
  const item = "<item><description>Snow fell on Sunday night.</description><pubDate>soon</pubDate></item>";
  const feed = `<rss version="2.0"><channel><title>Coast</title>${item}</channel></rss>`;
  expect(await read(feed)).toMatchObject([
    {
      article: { body: "Snow fell on Sunday night.", publishedAt: null },
      warnings: [expect.stringMatching(/^"date" is "soon", which cannot be read as one date/)],
    },
  ]);
});
