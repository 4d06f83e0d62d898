import { expect, test } from "vitest";
import { articleText } from "../../src/cli/extract/extract-text.ts";
import { wrapped } from "../../src/cli/extract/layout.ts";
import type { RawArticle } from "../../src/ingest/raw-article.ts";
import { body, facts } from "./facts.ts";

const article: RawArticle = {
  id: null,
  body,
  headline: "Kim will talk",
  url: null,
  publisher: "Business Standard",
  publishedAt: { value: "2019-04-26", precision: "DAY" },
  language: null,
  byline: [],
};

test("an article is laid out for people, on 80 columns", () => {
  const text = articleText("news/a.txt", article, facts);
  expect(text).toMatchInlineSnapshot(`
    "── news/a.txt ──────────────────────────────────────────────────────────────────
    Kim will talk
    Business Standard · 2019-04-26 · language en · 25 words

    Quotes
      Kim Jong-un: direct, “saying”
        “We will talk.”
        reported by Korean Central News Agency

      Kim Jong-un (“He”): mixed, “called”
        called the US “slow” on Thursday
        about United States (named: “the US”)

      the ministry: indirect, “said”
        Trade would grow

      Speaker not told, perhaps Korean Central News Agency or Kim Jong-un: indirect
        Officials from met

    Names
      people        Kim Jong-un ×2
      organizations Korean Central News Agency
      countries     United States

    Dates
      “Thursday”: 2019-04-25 (day)

    Gaps
      “Officials from […]met. Trade would”: a name is missing after “from”
    "
  `);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

test("an article in another language says that it is not read", () => {
  const unread = { ...facts, language: "fr", referents: [], quotes: [], mentions: [], dates: [], gaps: [] };
  expect(articleText("a.txt", { ...article, headline: null, publisher: null }, unread)).toMatchInlineSnapshot(`
    "── a.txt ───────────────────────────────────────────────────────────────────────
    no publisher · 2019-04-26 · language fr · 25 words

    Only English is read for quotes; this is stored as it is.
    "
  `);
});

test("words go to the next line before the 80th column, under where they began", () => {
  expect(wrapped("  about ", "word ".repeat(20))).toBe(
    `  about ${"word ".repeat(14).trim()}\n${" ".repeat(8)}${"word ".repeat(6).trim()}`,
  );
});

test("a word that is longer than a line stands alone, whole", () => {
  expect(wrapped("  ", `a ${"x".repeat(100)} b`)).toBe(`  a\n  ${"x".repeat(100)}\n  b`);
});

test("what a terminal would obey is not passed on", () => {
  expect(wrapped("", "red \u001B[31malert\u0007 \u202Ereversed\r\nline")).toBe("red [31malert reversed line");
});
