import { describe, expect, test } from "vitest";
import { firstInstant } from "../../src/articles/publication.ts";
import { precisionOf } from "../../src/seeding/dates.ts";
import { parseJson, parseJsonDocument } from "../../src/shared/json.ts";
import { surroundings } from "../../src/quotes/surroundings.ts";
import { locate } from "../../src/seeding/checks/spans.ts";

describe("a date means its first instant in UTC, as exactly as it is written", () => {
  test.each([
    ["2019", "2019-01-01T00:00:00.000Z", "YEAR"],
    ["2019-04", "2019-04-01T00:00:00.000Z", "MONTH"],
    ["2019-04-26", "2019-04-26T00:00:00.000Z", "DAY"],
    ["2020-02-29", "2020-02-29T00:00:00.000Z", "DAY"],
    ["2019-04-26T09:30Z", "2019-04-26T09:30:00.000Z", "MINUTE"],
    ["2019-04-26T01:30:05.5+09:00", "2019-04-25T16:30:05.500Z", "MINUTE"],
  ])("%s", (text, at, precision) => {
    expect([firstInstant(text), precisionOf(text)]).toEqual([at, precision]);
  });
});

test.each([
  "",
  "0000",
  "19",
  "2019-4",
  "2019-00",
  "2019-02-29",
  "2019-04-26T24:00Z",
  "2019-02-30T10:00Z",
  "26.04.2019",
])("%j is no date", (text) => expect(precisionOf(text)).toBe("UNKNOWN"));

describe("words are found in a text", () => {
  const body = "a🎈 b “c” b";
  test.each([
    [{ text: "🎈" }, { start: 1, end: 3 }],
    [
      { text: "b", at: 10 },
      { start: 10, end: 11 },
    ],
    [
      { text: "b", at: 4 },
      { start: 4, end: 5 },
    ],
    [{ text: "b" }, '"b" occurs 2 times; add "at", one of 4, 10'],
    [{ text: "b", at: 5 }, '"b" is not at 5 but at 4, 10; correct "at"'],
    [{ text: "d" }, '"d" is not in the text; copy it from there'],
  ])("%j", (excerpt, found) => expect(locate(body, excerpt)).toEqual(found));
});

test("what stands around a span is cut to 64 code units, but never through a character", () => {
  const body = `${"🎈".repeat(40)}.x.${"🎈".repeat(40)}`;
  expect(surroundings(body, { start: 81, end: 82 })).toEqual({
    before: `${"🎈".repeat(31)}.`,
    after: `.${"🎈".repeat(31)}`,
  });
  expect(surroundings("abc", { start: 1, end: 2 })).toEqual({ before: "a", after: "c" });
});

describe("JSON is read as JSON.parse reads it, with the line of every value", () => {
  const source = '{\n "a": [1, -2.5e3, true,\n  null, "\\u00e9\\n\\"", {}, []],\n "b": {\n  "c": "d" }\n}\n';
  const { value, lineOf } = parseJsonDocument(source);
  test("values", () => expect(value).toEqual(JSON.parse(source)));
  test.each([
    [[], 1],
    [["a", 2], 2],
    [["a", 3], 3],
    [["b", "c"], 5],
    [["b", "missing"], 4],
    [["missing"], 1],
  ])("line of %j", (path, line) => expect(lineOf(path)).toBe(line));
});

test.each(["", "[1,]", "[1 2]", "{a: 1}", "{'a': 1}", "[01]", "[1.]", '["\n"]', '["\\x"]', "nul", "[] []", "// x\n[]"])(
  "%j is no JSON",
  (source) => {
    expect(() => parseJson(source)).toThrow();
    expect(() => JSON.parse(source) as unknown).toThrow();
  },
);
