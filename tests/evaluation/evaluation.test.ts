import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readGold } from "./gold.ts";
import { ownSets, report } from "./report.ts";
import { score } from "./score.ts";

// Better or worse, a change of the rules has to be seen: put the new table into the page.
test("the tables of docs/extraction.md are what is measured", async () => {
  const page = readFileSync(new URL("../../docs/extraction.md", import.meta.url), "utf8");
  expect(plain(page)).toContain(plain(await report(ownSets(), 0)));
});

// Prettier lays tables out anew.
const plain = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");

test("every figure is 100 for the gold itself, and 0 for a reader that finds nothing", () => {
  const articles = readGold(new URL("gum-news.jsonl", import.meta.url).pathname);
  const perfect = articles.map(({ id, quotes }) => [id, { quotes: quotes.map(whole), countries: [] }] as const);
  const { gold, exact, found, predicted, rightSpeaker, goldWithSpeaker, predictedToJudge, errors } = score(
    articles,
    new Map(perfect),
  );
  expect({ exact, found, predicted, rightSpeaker, predictedToJudge, errors }).toEqual({
    exact: gold,
    found: gold,
    predicted: gold,
    rightSpeaker: goldWithSpeaker,
    predictedToJudge: goldWithSpeaker,
    errors: [],
  });
  expect(score(articles, new Map())).toMatchObject({ gold, exact: 0, found: 0, predicted: 0, rightSpeaker: 0 });
});

const whole = <Quote extends { start: number; end: number; parts?: readonly (readonly [number, number])[] }>(
  quote: Quote,
) => ({ ...quote, parts: quote.parts ?? [[quote.start, quote.end] as const] });
