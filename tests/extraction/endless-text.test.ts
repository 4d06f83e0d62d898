import { expect, test } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import { contains } from "../../src/extraction/span.ts";
import { seeds } from "./linking/seeds.ts";

// Text that a broken feed or an ill-wishing hand may send. Reading it ends, and what comes out lies in the text; a test that
// hangs is one that fails.
const length = 100_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

test.each([
  ["no full stop", filled("the minister and the people of the town ")],
  ["reports within reports", filled("he said that ")],
  ["infinitives within reports", filled("she went on to say that ")],
  ["reports joined by and", filled("and said he and ")],
  ["nothing but marks", filled('"')],
  ["marks that are never closed", filled('"No, ')],
  ["single marks and apostrophes", filled("'tis said 'twas ")],
  ["names without end", filled("Kim Jong-un Vladimir Putin ")],
  ["possessors without end", filled("the minister's brother's ")],
  ["pronouns", filled("he told her they saw it ")],
  ["commas", filled("Kim, ")],
  ["brackets", filled("((")],
  ["dates", filled("Thursday, June 8, 2019 ")],
  ["one word", filled("a")],
  ["lines", filled("Kim said\n")],
  ["according to", filled("according to ")],
  ["ellipses", filled("... ")],
])("%s: reading ends, and every fact lies in the text", (_, text) => {
  const whole = { start: 0, end: text.length };
  const { quotes, mentions, dates, gaps } = extract(
    text,
    { publishedAt: "2019-06-08", publisher: null, headline: null },
    seeds,
  );
  const facts = [
    ...quotes,
    ...quotes.flatMap(({ parts, marked }) => [...parts, ...marked]),
    ...mentions,
    ...dates,
    ...gaps,
  ];
  expect(facts.filter((fact) => !contains(whole, fact) || fact.start > fact.end)).toEqual([]);
  // Nobody speaks for so long: marks that are closed stand around nothing here.
  expect(quotes.filter(({ start, end }) => end - start > 3_000)).toEqual([]);
  expect(quotes.filter(({ start, end, text: words }) => text.slice(start, end) !== words)).toEqual([]);
});
