import { expect, test } from "vitest";
import { layout } from "../../src/extraction/layout.ts";
import { publishedIn } from "../../src/extraction/published.ts";

const report = "Officials met on Friday and discussed trade, according to North Korean media.";

function read(text: string): string | null {
  const found = publishedIn(text, layout(text));
  return found === null ? null : `${found.value} ${found.precision}`;
}

test.each([
  [` date 2019-06-08 ${report}`, "2019-06-08 DAY"],
  [`Published: June 8, 2019\n${report}`, "2019-06-08 DAY"],
  [`Published: June 8, 2019 10:15 GMT\n${report}`, "2019-06-08T10:15:00Z MINUTE"],
  [`2019-06-08T10:15:00Z ${report}`, "2019-06-08T10:15:00Z MINUTE"],
  [`2019-06-08T10:15:00+05:30 ${report}`, "2019-06-08T10:15:00+05:30 MINUTE"],
  [`Posted on 8 June 2019 at 11:30 pm EST\n${report}`, "2019-06-08T23:30:00-05:00 MINUTE"],
  [`Last updated 8 June 2019 11:30 IST\n${report}`, "2019-06-08 DAY"],
  [`Kim meets Putin in Vladivostok\n\nFriday, July 21, 2017\n\n${report}`, "2017-07-21 DAY"],
  [`Botanist writes of moss Monday, March 7, 2016\n\n${report}`, "2016-03-07 DAY"],
  [`Thursday, May 7, 2015 ${report}`, "2015-05-07 DAY"],
  [`ISLAMABAD, June 8, 2019 (APP): ${report}`, "2019-06-08 DAY"],
  [`Updated: June 9, 2019\nPublished: June 8, 2019\n${report}`, "2019-06-08 DAY"],
  [`PYONGYANG, June 8 (KCNA) -- ${report}`, null],
  [`Updated 3:04 pm ${report}`, null],
  [`8/6/2019 ${report}`, null],
  [`Title: The summit of June 8, 2018\n${report}`, null],
  ["On June 8, 2019, officials met.", null],
  ["", null],
])("%j says %j", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("the words that say it are the fact's span and basis", () => {
  const text = ` date 2019-06-08 ${report}`;
  expect(publishedIn(text, layout(text))).toEqual({
    start: 1,
    end: 16,
    value: "2019-06-08",
    precision: "DAY",
    basis: 'The header of the text says "date 2019-06-08".',
  });
});
