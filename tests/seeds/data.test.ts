import { describe, expect, test } from "vitest";
import { article, articles, entities, type Excerpt, slugs } from "./seed-files.ts";

const summit = article("2019-04-26-kim-putin-summit");
const trade = article("2019-06-08-north-korea-russia-trade-talks");

const opening = /["“„«‘]/;
const closing = /^[,.]?["”“»’]/;

/** Where an excerpt stands; fails when its words stand elsewhere, or in several places and none is chosen. */
function spanOf(body: string, { text, at }: Excerpt) {
  const start = at ?? body.indexOf(text);
  expect({ at, text: body.slice(start, start + text.length) }).toEqual({ at, text });
  if (at === undefined) expect(body.lastIndexOf(text), `"${text}" needs "at"`).toBe(start);
  return { start, end: start + text.length };
}

function isFurniture(body: string, start: number, end: number) {
  const lines = [...body.matchAll(/^(?:More From This Section|Disclaimer: .*)$/gm)];
  return lines.some(({ index, 0: line }) => start < index + line.length && index < end);
}

describe.each(articles)("$name", ({ body, gaps = [], dates, mentions, quotes }) => {
  test("every span stands in the text, and every part within its quote", () => {
    for (const excerpt of [...dates, ...mentions, ...quotes.flatMap(({ about }) => about)]) spanOf(body, excerpt);
    for (const quote of quotes) {
      const whole = spanOf(body, quote);
      for (const part of quote.parts ?? []) {
        const { start, end } = spanOf(body, part);
        expect(start >= whole.start && end <= whole.end, part.text).toBe(true);
        expect(body[start - 1]).toMatch(opening);
        expect(body.slice(end)).toMatch(closing);
      }
    }
    expect(gaps.filter(({ after, at }) => !body.endsWith(after, at))).toEqual([]);
  });

  test("a direct quote is what stands between quotation marks, without a trailing comma", () => {
    for (const quote of quotes.filter(({ kind }) => kind === "DIRECT")) {
      const { start, end } = spanOf(body, quote);
      expect(body[start - 1]).toMatch(opening);
      expect(body.slice(end)).toMatch(closing);
      expect(quote.text).not.toMatch(/,$/);
    }
  });

  test("every entity that it names is known", () => {
    const used = [
      ...mentions.flatMap(({ entity, candidates = [] }) => [
        entity,
        ...candidates.map((candidate) => candidate.entity),
      ]),
      ...quotes.flatMap(({ speaker, candidates = [], via = [], about }) => [
        speaker,
        ...candidates.map(({ entity }) => entity),
        ...via.map(({ agent }) => agent),
        ...about.map(({ entity }) => entity),
      ]),
    ];
    expect(used.filter((slug) => slug !== undefined && !slugs.has(slug))).toEqual([]);
  });

  test("nobody and nothing is quoted or named in page furniture or a disclaimer", () => {
    const spans = [...mentions, ...quotes].map((excerpt) => spanOf(body, excerpt));
    expect(spans.filter(({ start, end }) => isFurniture(body, start, end))).toEqual([]);
  });
});

test.each([summit, trade])("every name that stands in $name is a mention", ({ body, mentions }) => {
  const spans = mentions.map((mention) => spanOf(body, mention));
  const unmarked = entities
    .flatMap(({ name, aliases = [] }) => [name, ...aliases.map(({ text }) => text)])
    .flatMap((name) => [...body.matchAll(new RegExp(`(?<!\\w)${name.replace(/\W/g, "\\$&")}(?!\\w)`, "g"))])
    .filter(({ index, 0: name }) => !spans.some(({ start, end }) => start <= index && index + name.length <= end))
    .filter(({ index, 0: name }) => !isFurniture(body, index, index + name.length));
  expect([...new Set(unmarked.map(({ index, 0: name }) => `${name} at ${index}`))]).toEqual([]);
});
