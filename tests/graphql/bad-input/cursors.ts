import { type Row, bad } from "./row.ts";

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
const day = "2019-04-26T00:00:00+00:00";
const forged: readonly (readonly [string, string])[] = [
  ["empty", ""],
  ["no base64", "%%%"],
  ["no JSON", Buffer.from("nonsense").toString("base64url")],
  ["an object", Buffer.from('{"0":"Quote/REPORTED_AT DESC"}').toString("base64url")],
  ["nothing in it", cursor()],
  ["null in it", cursor(null)],
  ["of another list", cursor("Article/PUBLISHED_AT DESC", day, 1)],
  ["of the other direction", cursor("Quote/REPORTED_AT ASC", day, 1)],
  ["of another order", cursor("Quote/SAID_AT DESC", day, 1)],
  ["of no list", cursor("x".repeat(40), day, 1)],
  ["too short", cursor("Quote/REPORTED_AT DESC", day)],
  ["too long", cursor("Quote/REPORTED_AT DESC", day, 1, 1)],
  ["with a huge id", cursor("Quote/REPORTED_AT DESC", day, 1e18)],
  ["with an id just too big", cursor("Quote/REPORTED_AT DESC", day, 2 ** 31)],
  ["with half an id", cursor("Quote/REPORTED_AT DESC", day, 1.5)],
  ["with an id in letters", cursor("Quote/REPORTED_AT DESC", day, "1")],
  ["with an id that is a list", cursor("Quote/REPORTED_AT DESC", day, [1])],
  ["with a null key", cursor("Quote/REPORTED_AT DESC", null, 1)],
  ["with an object for a key", cursor("Quote/REPORTED_AT DESC", { toString: "x" }, 1)],
  ["with a number for a date", cursor("Quote/REPORTED_AT DESC", 1, 1)],
  ["with no date", cursor("Quote/REPORTED_AT DESC", "yesterday", 1)],
  ["with a month too many", cursor("Quote/REPORTED_AT DESC", "2019-99-99T00:00:00+00:00", 1)],
  ["with a day too many", cursor("Quote/REPORTED_AT DESC", "2019-02-30T00:00:00+00:00", 1)],
  ["with an hour too many", cursor("Quote/REPORTED_AT DESC", "2019-02-03T25:00:00+00:00", 1)],
  ["with hour 24", cursor("Quote/REPORTED_AT DESC", "2019-02-28T24:00:00+00:00", 1)],
  ["with the year 0", cursor("Quote/REPORTED_AT DESC", "0000-01-01T00:00:00+00:00", 1)],
  ["with NUL", cursor("Quote/REPORTED_AT DESC", "2019-01-01T00:00:00+00:00\u0000", 1)],
  ["with a lone surrogate for a list", cursor("\ud83d", day, 1)],
  ["after which something stands", `${cursor("Quote/REPORTED_AT DESC", day, 1)}!`],
  ["of a page size", "20"],
  ["with NUL itself", "\u0000"],
];
const quotesAfter = "query ($c: String) { quotes(after: $c) { nodes { id } } }";
const quotesBefore = "query ($c: String) { quotes(last: 1, before: $c) { totalCount } }";

export const badCursors: readonly Row[] = [
  ...forged
    .filter(([name]) => name !== "with NUL itself" && !name.startsWith("after which"))
    .flatMap(([name, c]): Row[] => [
      [`after: ${name}`, quotesAfter, { c }, "BAD_CURSOR"],
      [`before: ${name}`, quotesBefore, { c }, "BAD_CURSOR"],
    ]),
  ["NUL for a cursor", quotesAfter, { c: "\u0000" }, bad],
  [
    "infinite dates are in no list",
    quotesAfter,
    { c: cursor("Quote/REPORTED_AT DESC", "-infinity", 1) },
    { quotes: { nodes: [] } },
  ],
  [
    "NUL in the key of a text order",
    "query ($c: String) { countries(after: $c) { totalCount } }",
    { c: cursor("COUNTRY", "a\u0000") },
    "BAD_CURSOR",
  ],
  [
    "a lone surrogate in a text order",
    "query ($c: String) { countries(after: $c) { totalCount } }",
    { c: cursor("COUNTRY", "\ud83d") },
    "BAD_CURSOR",
  ],
  [
    "a cursor of organizations for countries",
    "query ($c: String) { countries(after: $c) { totalCount } }",
    { c: cursor("ORGANIZATION", "kcna") },
    "BAD_CURSOR",
  ],
  [
    "no number for a score",
    'query ($c: String) { search(text: "Kim", after: $c) { totalCount } }',
    { c: cursor("Search DESC", "NaN", "PERSON", 1) },
    "BAD_CURSOR",
  ],
  [
    "a deep cursor",
    "query ($c: String) { articles { nodes { quotes(after: $c) { totalCount } } } }",
    { c: cursor("Quote/REPORTED_AT DESC", day, 1) },
    "BAD_CURSOR",
  ],
];
