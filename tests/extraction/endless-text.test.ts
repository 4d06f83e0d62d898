import { expect, test } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import { contains } from "../../src/extraction/span.ts";
import { filled, pieces, timed } from "./endless.ts";
import { seeds } from "./linking/seeds.ts";

const short = 30_000;
const long = 400_000;
const context = { publishedAt: "2019-06-08", publisher: null, headline: null };

// Text that a broken feed or an ill-wishing hand may send. Reading it ends, and what comes out lies in the text; a test that
// hangs is one that fails.
test.each(pieces)("%s: reading ends, and every fact lies in the text", (_, piece) => {
  const text = filled(piece, short);
  const whole = { start: 0, end: text.length };
  const { quotes, mentions, dates, gaps } = extract(text, context, seeds);
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

/** The long text is 13.3 times as long; in square time reading it would take 178 times as long. */
const maxTimes = 15;

/** Readings of the short text that are about as much to read as the long one, so that garbage costs both the same. */
const asMuch = Math.round(long / short);

// Other load only adds time, so one good round of a few is enough.
test.each(pieces.filter(([family]) => timed.has(family)))(
  "%s: reading takes time in proportion to the length",
  (_, piece) => {
    let least = Infinity;
    for (let round = 0; round < 6 && least > maxTimes; round += 1) {
      const quick = timeOf(filled(piece, short), asMuch);
      least = Math.min(least, timeOf(filled(piece, long), 1) / quick);
    }
    expect(least).toBeLessThanOrEqual(maxTimes);
  },
);

/** Milliseconds of processor time that one reading takes. */
function timeOf(text: string, readings: number): number {
  const start = process.cpuUsage();
  for (let reading = 0; reading < readings; reading += 1) extract(text, context, seeds);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / readings;
}
