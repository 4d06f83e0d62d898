import { expect, test } from "vitest";
import { fold } from "../../src/entity-resolution/fold.ts";
import { articlesOf, type WorldArticle } from "./articles.ts";
import { makeWorld, worldOf } from "./world.ts";

const world = makeWorld({ quotes: 20_000, articles: 2_000, people: 10_000 });
const articles = [...articlesOf(world)];
const originals = articles.filter(({ isCopy }) => !isCopy);
const quotes = originals.flatMap(({ news }) => news.quotes);

test("every statement, name and date stands where its span says", () => {
  const misplaced = articles.flatMap(({ id, news }) =>
    [...news.quotes, ...news.quotes.flatMap(({ about }) => about), ...news.mentions, ...news.dates]
      .filter(({ start, end, text }) => text === "" || news.body.slice(start, end) !== text)
      .map(({ text }) => ({ id, text })),
  );
  expect(misplaced).toEqual([]);
});

test("the parts of a statement are what stands between quotation marks", () => {
  const pieces = originals.flatMap(({ news: { body, quotes: said } }) =>
    said.flatMap(({ parts: [start = 0, end = 0] }) =>
      end === 0 ? [] : [`${body[start - 1]}${body.slice(end, end + 2)}`],
    ),
  );
  expect([...new Set(pieces)].sort()).toEqual(["“,”", "“.”", "“”."]);
});

test("the first speaker has about 5 % of the quotes, and the first country is in about 9 %", () => {
  const [speaker, country] = [world.personAt(0), world.countryAt(0)];
  const saidBySpeaker = quotes.filter((quote) => quote.speaker === speaker).length / quotes.length;
  const aboutCountry =
    quotes.filter(({ about }) => about.some(({ entity }) => entity === country)).length / quotes.length;
  expect([saidBySpeaker > 0.04 && saidBySpeaker < 0.06, aboutCountry > 0.08 && aboutCountry < 0.1]).toEqual([
    true,
    true,
  ]);
});

test("there are as many quotes as asked for, one article's after the other's, a few in each", () => {
  const counts = originals.map(({ news }) => news.quotes.length);
  const expected = counts.map((_, index) => 1 + counts.slice(0, index).reduce((sum, count) => sum + count, 0));
  expect(originals.map(({ firstQuote }) => firstQuote)).toEqual(expected);
  expect([quotes.length, Math.min(...counts), Math.max(...counts)]).toEqual([20_000, 4, 17]);
});

test("one article in twenty is the text of the one before in another's pages, later", () => {
  const pairs = articles.filter(({ isCopy }) => isCopy).map((copy) => [articles[copy.id - 2], copy] as const);
  const isPair = ([one, copy]: readonly [WorldArticle | undefined, WorldArticle]) =>
    one?.news === copy.news &&
    one.wireGroup === copy.wireGroup &&
    one.url !== copy.url &&
    one.reportedAt <= copy.reportedAt;
  expect([pairs.length, pairs.every(isPair)]).toEqual([100, true]);
});

test("later articles are never older", () => {
  const times = articles.map(({ reportedAt }) => reportedAt.getTime());
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

test("full names are unique in every spelling, and surnames are shared", () => {
  const people = [...Array(10_000).keys()].map((rank) => world.personAt(rank));
  expect(new Set(people.map(({ name }) => fold(name))).size).toBe(10_000);
  expect(world.bearersOf.size).toBe(2_500);
});

test("all sizes know the same countries, and a name that is found nowhere else is an error", () => {
  const names = (["small", "1m"] as const).map((size) => worldOf(size).countryAt(0).name);
  expect(names).toEqual(["United States", "United States"]);
  expect(() => world.personAt(10_000)).toThrow('The world has nobody and nothing at "10000".');
});
