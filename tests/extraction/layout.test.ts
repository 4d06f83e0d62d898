import { expect, test } from "vitest";
import { type BlockRole, layout } from "../../src/extraction/layout.ts";

/** "ROLE words" of every block, in order. */
function read(text: string): readonly string[] {
  return layout(text).map(({ start, end, role }) => `${role} ${text.slice(start, end)}`);
}

const report = "Kim met Putin in the port city of Vladivostok, where the two held talks for three hours.";

test.each([
  ["PYONGYANG, June 8 —", "Kim met Putin."],
  ["PYONGYANG, June 8 (KCNA) --", "Kim met Putin."],
  ["SEOUL (Reuters) -", "Kim met Putin."],
  ["SEOUL, South Korea (AP) —", "Kim met Putin."],
  ["LONDON, 12 June (AFP) –", "The minister resigned."],
  ["LONDON/PARIS (Reuters) -", "Stocks fell."],
  ["Washington, D.C. –", "The senators voted."],
  ["MOSCOW. March 3. INTERFAX –", "The ministry denied it."],
  ["MOSCOW, June 8. /TASS/.", "The ministry denied it."],
  ["NEW DELHI:", "The court refused."],
  ["New Delhi [India], June 8 (ANI):", "The court refused."],
  ["Islamabad, June 8, 2019 (APP):", "The court refused."],
  ["BEIJING, June 8 (Xinhua) --", "China said it would answer."],
  ["WASHINGTON —", "The senators voted."],
  ["UNITED NATIONS, June 8 (APP):", "The council met."],
  ["Nairobi —", "The opposition marched."],
  ["Lagos (AFP) –", "The opposition marched."],
  ["(Reuters) -", "Apple said profits rose."],
  ["(CNN)", "President Trump said no."],
  ["SAN JOSE, Calif., Sept. 9 (UPI) --", "Apple said profits rose."],
  ["TOKYO, Friday —", "The bank held rates."],
  ["KUALA LUMPUR (June 8):", "The ministry denied it."],
])("%s opens a report and is no part of its first sentence", (dateline, sentence) => {
  expect(read(`${dateline} ${sentence}`)).toEqual([`DATELINE ${dateline}`, `PROSE ${sentence}`]);
});

test.each([
  "NATO — the alliance — said it would stay.",
  "Kim – the leader of the North – met Putin.",
  "PUTIN: We spoke for three hours.",
  "BREAKING: The minister resigned.",
  "North Korea (DPRK) - the reclusive state - fired a missile.",
  "On June 8 - a Saturday - the two men met.",
  "London – the city that never sleeps – is tired.",
  "Edgar Holloway (March 3, 1931 – May 21, 2012) was a painter.",
  "May said the deal was dead.",
  "Washington: it is there that the deal was made.",
])("%s has no dateline", (text) => {
  expect(read(text)).toEqual([`PROSE ${text}`]);
});

test.each([
  [" date 2019-06-08", "Officials met on Friday."],
  ["Published: June 8, 2019 10:15 GMT", "Officials met on Friday."],
  ["Last Updated on 8 June 2019 at 3:04 pm |", "Officials met on Friday."],
  ["Updated 3:04 pm", "Officials met on Friday."],
  ["Thursday, May 7, 2015", "On Tuesday, the government announced it."],
  ["2019-06-08T10:15:00Z", "Officials met on Friday."],
])("%s in front of the first sentence is a header", (header, sentence) => {
  expect(read(`${header} ${sentence}`)).toEqual([`HEADER ${header.trim()}`, `PROSE ${sentence}`]);
});

test.each([
  "June 8, 2019, was the day on which officials met.",
  "On Friday, July 21, 2017, officials met.",
  "Date palms are grown in the south of Iraq.",
  "Published papers say otherwise.",
])("%s has no header", (text) => {
  expect(read(text)).toEqual([`PROSE ${text}`]);
});

test("a title, a byline, a date and a dateline stand before the report", () => {
  const text = `Kim meets Putin in Vladivostok\nBy Jane Doe, Reuters\nFriday, April 26, 2019\n\nVLADIVOSTOK, April 25 (Reuters) - ${report}\n`;
  expect(read(text)).toEqual([
    "HEADLINE Kim meets Putin in Vladivostok",
    "BYLINE By Jane Doe, Reuters",
    "HEADER Friday, April 26, 2019",
    "DATELINE VLADIVOSTOK, April 25 (Reuters) -",
    `PROSE ${report}`,
  ]);
});

test("a section, a title, a line under it and dates stand before the report", () => {
  const text = `World\nKim meets Putin in Vladivostok\nThe two men sign nothing\nFri 26 Apr 2019 03.04 BST\n\n${report}`;
  expect(read(text)).toEqual([
    "FURNITURE World",
    "HEADLINE Kim meets Putin in Vladivostok",
    "HEADING The two men sign nothing",
    "HEADER Fri 26 Apr 2019 03.04 BST",
    `PROSE ${report}`,
  ]);
});

test("points of a summary may stand before the dateline", () => {
  expect(read(`* Kim met Putin\n* Nothing was signed\nVLADIVOSTOK, April 25 (Reuters) - ${report}`)).toEqual([
    "PROSE * Kim met Putin",
    "PROSE * Nothing was signed",
    "DATELINE VLADIVOSTOK, April 25 (Reuters) -",
    `PROSE ${report}`,
  ]);
});

test("a caption under the title that lost its first word is one, a report that lost its subject is not", () => {
  expect(read(`Crane falls\n\npilgrims at the mosque in 2008.\n\n${report}`)[1]).toBe(
    "CAPTION pilgrims at the mosque in 2008.",
  );
  expect(read(`Kim fires missile\n\nhas since launched a missile.\n\n${report}`)[1]).toBe(
    "PROSE has since launched a missile.",
  );
});

test("a date may hang on the title", () => {
  expect(read(`Botanist writes of moss Monday, March 7, 2016\n\n${report}`)).toEqual([
    "HEADLINE Botanist writes of moss",
    "HEADER Monday, March 7, 2016",
    `PROSE ${report}`,
  ]);
});

test.each([
  ["FURNITURE", "More From This Section"],
  ["FURNITURE", "Read more: Kim meets Putin"],
  ["FURNITURE", "ALSO READ: Kim meets Putin"],
  ["FURNITURE", "Also Read | Kim meets Putin"],
  ["FURNITURE", "Advertisement"],
  ["FURNITURE", "ADVERTISEMENT CONTINUES BELOW"],
  ["FURNITURE", "Story continues below this ad"],
  ["FURNITURE", "Share this article"],
  ["FURNITURE", "Follow us on Twitter and Facebook"],
  ["FURNITURE", "Subscribe to our newsletter"],
  ["FURNITURE", "Sign up for our daily newsletter."],
  ["FURNITURE", "Get the latest news delivered to your inbox"],
  ["FURNITURE", "We use cookies to give you the best experience on our site."],
  ["FURNITURE", "Facebook Twitter WhatsApp Email"],
  ["FURNITURE", "3 min read"],
  ["FURNITURE", "Tags: North Korea, Russia"],
  ["FURNITURE", "* * *"],
  ["CAPTION", "Image: United States Navy."],
  ["CAPTION", "Photo: KCNA via Reuters"],
  ["CAPTION", "Kim and Putin shake hands in Vladivostok. (Photo by Alexei Nikolsky/TASS)"],
  ["CAPTION", "Kim Jong-un at the station. Image: Kremlin Press Service."],
  ["CAPTION", "File picture of the Kremlin"],
  ["CAPTION", "In this April 25, 2019, photo, Kim shakes hands with Putin."],
  ["CAPTION", "Image caption, Kim came by train"],
  ["DISCLAIMER", "Disclaimer: No Business Standard Journalist was involved in creation of this content"],
  ["DISCLAIMER", "This story has been published from a wire agency feed without modifications to the text."],
  ["DISCLAIMER", "(This story has not been edited by NDTV staff and is auto-generated from a syndicated feed.)"],
  ["DISCLAIMER", "Copyright 2019 The Associated Press. All rights reserved."],
  ["DISCLAIMER", "(Reporting by Josh Smith; Editing by Jane Doe)"],
  ["DISCLAIMER", "(With inputs from agencies)"],
  ["DISCLAIMER", "CNN's Jane Doe contributed to this report."],
  ["DISCLAIMER", "Additional reporting by Jane Doe in Seoul"],
] as readonly (readonly [BlockRole, string])[])("%s: %s", (role, line) => {
  expect(read(`${report}\n\n${line}\n\n${report}`)).toEqual([`PROSE ${report}`, `${role} ${line}`, `PROSE ${report}`]);
});

test.each([
  "Share prices fell on Friday after the talks failed.",
  "Subscribers to the theory say that the North will never give up its weapons.",
  "Read in full, the statement says something else.",
  "Follow the money, prosecutors said.",
  "This report comes a week after the talks failed in Hanoi, where no statement was signed.",
  "Image matters to Kim, analysts said.",
  "Copyright law is to change, the minister said.",
  "By Friday, troops had left the town.",
  '"Watch what we do," Kim said.',
])("%s is prose", (line) => {
  expect(read(`${report}\n\n${line}\n\n${report}`)).toEqual([`PROSE ${report}`, `PROSE ${line}`, `PROSE ${report}`]);
});

test("credits at the end of the last sentence are no part of it", () => {
  expect(read(`${report} (Reporting by Josh Smith; Editing by Jane Doe)`)).toEqual([
    `PROSE ${report}`,
    "DISCLAIMER (Reporting by Josh Smith; Editing by Jane Doe)",
  ]);
  expect(read(`${report} - AFP`)).toEqual([`PROSE ${report}`, "DISCLAIMER - AFP"]);
});

test("from the heading of the sources on, nothing is report", () => {
  expect(read(`${report}\n\nSources\n\n"Kim meets Putin" — KCNA, April 26, 2019\n\nCategories: Asia`)).toEqual([
    `PROSE ${report}`,
    "SOURCES Sources",
    'SOURCES "Kim meets Putin" — KCNA, April 26, 2019',
    "SOURCES Categories: Asia",
  ]);
});

test("titles under a list of related stories are links, what stands under one link is report", () => {
  expect(read(`${report}\n\nAlso Read: Kim in Hanoi\n\nKim will return, he said. (ANI)`)).toEqual([
    `PROSE ${report}`,
    "FURNITURE Also Read: Kim in Hanoi",
    "PROSE Kim will return, he said.",
    "DISCLAIMER (ANI)",
  ]);
  expect(read(`${report}\n\nRelated stories\n\nTrump calls Kim a friend\n\nPutin visits Minsk\n\n${report}`)).toEqual([
    `PROSE ${report}`,
    "FURNITURE Related stories",
    "FURNITURE Trump calls Kim a friend",
    "FURNITURE Putin visits Minsk",
    `PROSE ${report}`,
  ]);
});

test("a title inside the text is a heading, a speaker's name under a quotation is not", () => {
  expect(read(`${report}\n\nWhat happened in Hanoi\n\n${report}`)).toEqual([
    `PROSE ${report}`,
    "HEADING What happened in Hanoi",
    `PROSE ${report}`,
  ]);
  expect(read(`"We will win."\n\nVladimir Putin\n\n${report}`)).toEqual([
    'PROSE "We will win."',
    "PROSE Vladimir Putin",
    `PROSE ${report}`,
  ]);
});

test("one paragraph stands on each line when lines are long, with any end of line", () => {
  for (const end of ["\n", "\r\n", "\r", "\u2028", "\n\n", "\n \t\n"]) {
    expect(read([report, report, report].join(end))).toEqual([`PROSE ${report}`, `PROSE ${report}`, `PROSE ${report}`]);
  }
});

test("lines wrapped at a margin are one paragraph until a blank or an indented line", () => {
  const wrapped = `    Kim met Putin in the port city of Vladivostok on Thursday, where
the two held talks for three hours. "We spoke of everything," Putin
said.
    The Russian president said he would tell Washington of what had
been said at the table, and Beijing too.

Nothing was signed, though the two sides had prepared a statement of
several pages.`;
  expect(layout(wrapped).map(({ start, end }) => wrapped.slice(start, end).replace(/\s+/g, " "))).toEqual([
    'Kim met Putin in the port city of Vladivostok on Thursday, where the two held talks for three hours. "We spoke of everything," Putin said.',
    "The Russian president said he would tell Washington of what had been said at the table, and Beijing too.",
    "Nothing was signed, though the two sides had prepared a statement of several pages.",
  ]);
});

test("a paragraph that a feed cut at its cue is one", () => {
  expect(read('"We seek peace and prosperity,"\n KCNA reported.\nThe summit ended.')).toEqual([
    'PROSE "We seek peace and prosperity,"\n KCNA reported.',
    "PROSE The summit ended.",
  ]);
});

test("bullets stay prose, each its own paragraph", () => {
  expect(read(`${report}\n• Russia sends wheat.\n• China sends oil.`)).toEqual([
    `PROSE ${report}`,
    "PROSE • Russia sends wheat.",
    "PROSE • China sends oil.",
  ]);
});

test.each([
  ["", []],
  [" \n\t\r\n", []],
  ["Kim", ["PROSE Kim"]],
  ["\u0000", ["FURNITURE \u0000"]],
])("%j is read without harm", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("a hundred thousand letters without a stop are read in linear time", () => {
  const long = '(By Kim, June 8 — said "that '.repeat(4000);
  expect(layout(long)).toEqual([{ start: 0, end: long.length - 1, role: "PROSE" }]);
});

test("words of the page that run into the first sentence are no part of it", () => {
  const lead = "DOVER: Two held, police say Share Pin It More Galleries ADVERTISEMENT";
  expect(read(`${lead} Ida Roe, 20, was held. ${report}`)).toEqual([
    `FURNITURE ${lead}`,
    `PROSE Ida Roe, 20, was held. ${report}`,
  ]);
  expect(read("Ida Roe paid for an advertisement. The Advertisement Board said no.")).toEqual([
    "PROSE Ida Roe paid for an advertisement. The Advertisement Board said no.",
  ]);
});

test("a picture's credit and what it shows are a caption", () => {
  expect(read(`Ned Marlow/for Norda Daily Post Ida Roe and her lawyer wait.\n\n${report}`)).toEqual([
    "CAPTION Ned Marlow/for Norda Daily Post Ida Roe and her lawyer wait.",
    `PROSE ${report}`,
  ]);
});

test("speech is no title, though it ends in a question", () => {
  const speech = '"Good evening," Ida Roe said, "where is everybody?';
  expect(read(`${speech}\n\n${report}`)).toEqual([`PROSE ${speech}`, `PROSE ${report}`]);
});
