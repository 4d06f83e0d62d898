import { expect, test } from "vitest";
import { findDates } from "../../src/extraction/dates.ts";
import { statementDate } from "../../src/extraction/dates/statement-date.ts";
import { readDocument } from "../../src/extraction/document.ts";

/** A Saturday. */
const published = "2019-06-08";

/** "words = value", in order. */
function read(text: string, anchor: string | null = published): readonly string[] {
  return findDates(readDocument(text), anchor).map((date) => `${date.text} = ${date.value}`);
}

test.each([
  ["He was born on 8 June 1950.", ["8 June 1950 = 1950-06-08"]],
  ["He was born on June 8, 1950, in Seoul.", ["June 8, 1950 = 1950-06-08"]],
  ["The deal of Friday, July 21, 2017, is dead.", ["Friday, July 21, 2017 = 2017-07-21"]],
  ["The 8th of June, 2018, was a Friday.", ["8th of June, 2018 = 2018-06-08"]],
  ["It was filed on 2018-06-08 and on 2018/06/09.", ["2018-06-08 = 2018-06-08", "2018/06/09 = 2018-06-09"]],
  ["It was filed on 25/12/2018 and 12/25/2018.", ["25/12/2018 = 2018-12-25", "12/25/2018 = 2018-12-25"]],
  ["It was filed on 25.12.2018.", ["25.12.2018 = 2018-12-25"]],
  ["The talks of February 27-28, 2019, failed.", ["February 27-28, 2019 = 2019-02-27"]],
  ["The talks of 27 and 28 February 2019 failed.", ["27 and 28 February 2019 = 2019-02-27"]],
  ["Since March 2018, he has met Xi.", ["March 2018 = 2018-03"]],
  ["Between July 2003 and Dec. 2004 nothing happened.", ["July 2003 = 2003-07", "Dec. 2004 = 2004-12"]],
  ["It fell in mid-June 2018.", ["mid-June 2018 = 2018-06"]],
  ["He took office in early 2014.", ["early 2014 = 2014"]],
  ["He took office in 2011, early in 2012 he travelled.", ["2011 = 2011", "early in 2012 = 2012"]],
  ["In the 1990s and the late 1980s famine came.", ["1990s = 199X", "late 1980s = 198X"]],
  ["Mills of the 1870s ran until the mid-1920s.", ["1870s = 187X", "mid-1920s = 192X"]],
  ["It was '80s music, or early 1960's.", ["'80s = 198X", "early 1960's = 196X"]],
  ["Ships of the 18th century are rare.", ["18th century = 17XX"]],
  ["From 2004 to 2009 he taught; in 2009-10 he wrote.", ["2004 = 2004", "2009 = 2009", "2009-10 = 2009"]],
  [
    "The 2012 Olympics, the 2009-2016 war and pre-2011 rules.",
    ["2012 = 2012", "2009 = 2009", "2016 = 2016", "2011 = 2011"],
  ],
  ["In the summer of 2010 he left.", ["summer of 2010 = 2010"]],
  ["After the 9/11 attacks he enlisted.", ["9/11 = 2001-09-11"]],
  ["After the Sept. 11 attacks he enlisted.", ["Sept. 11 = 2001-09-11"]],
] as const)("%s names dates that need no day of publication", (text, expected) => {
  expect(read(text)).toEqual(expected);
  expect(read(text, null)).toEqual(expected);
});

test.each([
  ["Kim met Putin on Thursday.", ["Thursday = 2019-06-06"]],
  ["Kim met Putin on Saturday.", ["Saturday = 2019-06-08"]],
  ["Kim met Putin Sunday.", ["Sunday = 2019-06-02"]],
  ["At Thursday's summit nothing was signed.", ["Thursday = 2019-06-06"]],
  ["Putin will meet Kim on Monday.", ["Monday = 2019-06-10"]],
  ["The two are to meet on Monday.", ["Monday = 2019-06-10"]],
  ["The minister said he would travel to Hanoi on Tuesday.", ["Tuesday = 2019-06-11"]],
  ["A vote is scheduled for Wednesday.", ["Wednesday = 2019-06-12"]],
  ["They met ahead of Monday's election.", ["Monday = 2019-06-10"]],
  ["Last Friday the court ruled, next Friday it rests.", ["Last Friday = 2019-06-07", "next Friday = 2019-06-14"]],
  ["He resigned on Friday last week.", ["Friday last week = 2019-05-31"]],
  ["The bank, which meets on Thursday, will hold rates.", ["Thursday = 2019-06-13"]],
  ["The ministry said on Friday that it had no comment.", ["Friday = 2019-06-07"]],
  ["On Friday, fishermen rescued hundreds.", ["Friday = 2019-06-07"]],
  [
    "Officials said the trial that began on Tuesday will end on Thursday.",
    ["Tuesday = 2019-06-04", "Thursday = 2019-06-13"],
  ],
] as const)("%s: a weekday is the last one, unless the clause looks ahead", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ["The army said today it had fired.", ["today = 2019-06-08"]],
  ["A storm yesterday killed two.", ["yesterday = 2019-06-07"]],
  ["Talks resume tomorrow.", ["tomorrow = 2019-06-09"]],
  ["He was shot last night.", ["last night = 2019-06-07"]],
  ["Earlier this week, the embassy denied it.", ["Earlier this week = 2019-06-03"]],
  ["He left last week.", ["last week = 2019-05-27"]],
  ["Prices rose last month and this year.", ["last month = 2019-05", "this year = 2019"]],
  ["Next year's race is open.", ["Next year = 2020"]],
  ["He visited Vladivostok in April.", ["April = 2019-04"]],
  ["He visited Vladivostok in July.", ["July = 2018-07"]],
  ["He will visit Vladivostok in July.", ["July = 2019-07"]],
  ["Trump's February meeting with Kim failed.", ["February = 2019-02"]],
  ["February's summit failed.", ["February = 2019-02"]],
  ["It has been so since last April, until next May.", ["last April = 2019-04", "next May = 2020-05"]],
  ["He was arrested on September 24.", ["September 24 = 2018-09-24"]],
  ["The first meeting is set to take place on June 16.", ["June 16 = 2019-06-16"]],
  ["The vote will be held from November 20 to December 11.", ["November 20 = 2019-11-20", "December 11 = 2019-12-11"]],
  ["Two years ago he fled, three weeks ago he came back.", ["Two years ago = 2017", "three weeks ago = 2019-05-13"]],
  ["She died five days ago, a decade ago he did.", ["five days ago = 2019-06-03", "a decade ago = 2009"]],
  ["Over the past 30 days it rained.", ["the past 30 days = 2019-05-09"]],
  ["In mid-May and early June it rained.", ["mid-May = 2019-05", "early June = 2019-06"]],
  ["By the end of the year it will be ready.", ["the end of the year = 2019"]],
  [
    "In July and August last year, in May and in June, he wrote.",
    ["July = 2018-07", "August last year = 2018-08", "May = 2019-05", "June = 2019-06"],
  ],
  ["Over the weekend, thousands marched.", ["the weekend = 2019-06-08"]],
  ["In November 2016 she resigned; by January she was gone.", ["November 2016 = 2016-11", "January = 2017-01"]],
  ["She will speak in Las Vegas next month, in Rome in November.", ["next month = 2019-07", "November = 2019-11"]],
  ["PYONGYANG, June 7 (KCNA) -- Kim met Putin.", ["June 7 = 2019-06-07"]],
  ["The summit opened on May 17, 2014. On May 18 it closed.", ["May 17, 2014 = 2014-05-17", "May 18 = 2014-05-18"]],
] as const)("%s is counted from the day of publication", (text, expected) => {
  expect(read(text)).toEqual(expected);
  expect(read(text, null).filter((date) => !/\d{4} =/.test(date) && !/^(?:May 18|January)/.test(date))).toEqual([]);
});

test.each([
  "May said the deal was dead, and allies of May agreed.",
  "Theresa May and June Smith met April Jones by chance.",
  "The March on Washington drew crowds; troops march on.",
  "A second Mar a Lago meeting may come, for sun and sat on it.",
  "The Sunday Times and the Mail on Sunday reported it.",
  "Every Friday they pray; a Good Friday and a Black Friday pass.",
  "It seated 2000 people, 1709 schoolchildren and 2011 soldiers.",
  "Call 555-2011-44 or 020 7946 0958; they won 3-2 and 21-19.",
  "It happened three days later, some time ago, a few weeks ago and in recent months.",
  "It was filed on 8/6/2019.",
  "USA Today and Russia Today reported it.",
  'He said: "We have what we have today."',
  "Today, many Greeks are poor, as they still are today.",
  "The lake is 2,019 metres deep and 1,500 km long.",
  "At 15:11 GMT the 33rd session of the 21-member board began.",
  "He was held for two years, in the last months of his life.",
  "It will strike again in the coming days.",
  "30 February 2019 is not in the calendar.",
])("no date is found in: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("every date tells its days, how exactly it is known, and why", () => {
  expect(findDates(readDocument("Earlier this week he spoke; in April he was silent."), published)).toEqual([
    {
      start: 0,
      end: 17,
      text: "Earlier this week",
      value: "2019-06-03",
      from: "2019-06-03",
      until: "2019-06-07",
      precision: "WEEK",
      basis: "The week of 2019-06-08, the day of publication.",
    },
    {
      start: 31,
      end: 36,
      text: "April",
      value: "2019-04",
      from: "2019-04-01",
      until: "2019-04-30",
      precision: "MONTH",
      basis: "The last April up to 2019-06-08, the day of publication.",
    },
  ]);
  expect(findDates(readDocument("It was built in the late 1870s."), null)).toEqual([
    {
      start: 20,
      end: 30,
      text: "late 1870s",
      value: "187X",
      from: "1877-01-01",
      until: "1879-12-31",
      precision: "DECADE",
      basis: "The decade as written.",
    },
  ]);
});

test("a date in a header or dateline is a date of the article", () => {
  expect(read(" date 2019-06-08 Officials met on Friday.")).toEqual(["2019-06-08 = 2019-06-08", "Friday = 2019-06-07"]);
});

test("a caption's and a title's dates are the article's too, a source's is not", () => {
  const report = "Kim met Putin in Vladivostok for a summit that ended without a statement.";
  const text = `The summit of 2019\n\n${report}\n\nKim in June 2018. Image: Kremlin.\n\n${report}\n\nSources\n\nKCNA, May 5, 2019`;
  expect(read(text)).toEqual(["2019 = 2019", "June 2018 = 2018-06"]);
});

test("a hundred thousand letters of dates, digits or hyphens are read in linear time", () => {
  for (const long of ["Monday ".repeat(14_000), "1".repeat(100_000), "1-".repeat(50_000)]) {
    expect(read(long, null)).toEqual([]);
  }
});

test("a month is no anchor, and neither are words", () => {
  for (const anchor of ["2019-06", "2019", "soon", ""]) expect(read("Kim met Putin on Thursday.", anchor)).toEqual([]);
});

test.each([
  ['"We are ready," Kim said on Thursday.', ["We are ready,"], { value: "2019-06-06", precision: "DAY" }],
  [
    '"We are ready," Kim told reporters in Hanoi late on Thursday.',
    ["We are ready,"],
    { value: "2019-06-06", precision: "DAY" },
  ],
  [
    "In Thursday's summit, Kim blamed Washington's \"unilateral\" attitude.",
    ["unilateral"],
    { value: "2019-06-06", precision: "DAY" },
  ],
  [
    "On Friday, Kim said the talks of last month had failed.",
    ["the talks of last month had failed"],
    { value: "2019-06-07", precision: "DAY" },
  ],
  [
    "Kim said in a statement released on Friday that talks had failed.",
    ["that talks had failed"],
    { value: "2019-06-07", precision: "DAY" },
  ],
  [
    "Kim said earlier this week that talks had failed.",
    ["that talks had failed"],
    { value: "2019-06", precision: "MONTH" },
  ],
  ["In the 1990s, Kim said that talks had failed.", ["that talks had failed"], null],
  ["Kim said in the 19th century that talks had failed.", ["that talks had failed"], null],
  ["Kim, who met Putin on Thursday, said talks had failed.", ["talks had failed"], null],
  ["Kim said that talks on Thursday had failed.", ["that talks on Thursday had failed"], null],
  ['"We met on Thursday," Kim said.', ["We met on Thursday,"], null],
  ["Kim said talks had failed.", ["talks had failed"], null],
] as const)("%s tells when it was said, or does not", (text, quoted, expected) => {
  const document = readDocument(text);
  const spans = quoted.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  const around = { start: 0, end: text.length };
  expect(statementDate(document, around, spans, findDates(document, published))).toEqual(expected);
});
