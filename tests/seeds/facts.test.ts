import { expect, test } from "vitest";
import { type Article, article, articles, type Naming, type Quote } from "./seed-files.ts";

const summit = article("2019-04-26-kim-putin-summit");
const trade = article("2019-06-08-north-korea-russia-trade-talks");

test("Kim speaks about the United States three times and in one article only", () => {
  const found = articles.flatMap(({ name, quotes }) =>
    quotes.flatMap(({ text, kind, speaker, via = [], about }) =>
      about
        .filter(({ entity }) => speaker === "kim-jong-un" && entity === "united-states")
        .map(({ basis, text: named, at }) => ({
          article: name,
          text,
          kind,
          via: via.map(({ agent }) => agent),
          about: `${basis} "${named}" at ${at}`,
        })),
    ),
  );
  const reported = { article: summit.name, via: ["korean-central-news-agency"] };
  expect(found).toEqual([
    {
      ...reported,
      kind: "MIXED",
      text: 'Kim blamed Washington\'s "unilateral" attitude for the breakdown of his February meeting with Trump and the current stalemate in denuclearization negotiations',
      about: 'METONYM "Washington" at 2348',
    },
    {
      ...reported,
      kind: "DIRECT",
      text: "The situation on the Korean peninsula and the region is now at a standstill and has reached a critical point where it may return to its original state as the U.S. took a unilateral attitude in bad faith at the recent second Democratic People's Republic of Korea (DPRK)-U.S. summit talks",
      about: 'NAMED "U.S." at 2678',
    },
    {
      ...reported,
      kind: "INDIRECT",
      text: "peace and security on the Korean peninsula will entirely depend on the U.S. future attitude, and the DPRK will gird itself for every possible situation",
      about: 'NAMED "U.S." at 2927',
    },
  ]);
  expect(articles.flatMap(({ quotes }) => quotes).filter(({ speaker }) => speaker === "kim-jong-il")).toEqual([]);
});

/** Who says what by whom: the first words of each quote with its kind, its speaker and those who reported it. */
const attributions = (quotes: readonly Quote[]) =>
  quotes.map(({ text, kind, speaker = "?", via = [] }) => [
    text.split(" ").slice(0, 3).join(" "),
    kind,
    [speaker, ...via.map(({ agent = "?" }) => agent)].join(" > "),
  ]);

test("the quotes of the summit have their speakers and reporters", () => {
  expect(attributions(summit.quotes)).toEqual([
    ["North Korean leader", "MIXED", "korean-central-news-agency"],
    ["The dignified supreme", "DIRECT", "korean-central-news-agency"],
    ["Russia supports the", "DIRECT", "vladimir-putin"],
    ["President Putin said", "DIRECT", "korean-central-news-agency"],
    ["Russia is willing", "INDIRECT", "vladimir-putin > korean-central-news-agency"],
    ["under the active", "INDIRECT", "vladimir-putin > korean-central-news-agency"],
    ["President Putin and", "DIRECT", "kim-jong-un > korean-central-news-agency"],
    ["very open person", "MIXED", "vladimir-putin > sputnik"],
    ["they had detailed,", "INDIRECT", "vladimir-putin > sputnik"],
    ["Kim blamed Washington's", "MIXED", "kim-jong-un > korean-central-news-agency"],
    ["The situation on", "DIRECT", "kim-jong-un > korean-central-news-agency"],
    ["And (he) added", "DIRECT", "korean-central-news-agency"],
    ["peace and security", "INDIRECT", "kim-jong-un > korean-central-news-agency"],
  ]);
});

test("a speaker or reporter whose name the feed lost stays unknown", () => {
  expect(attributions(trade.quotes)).toEqual([
    ["Officials from and", "INDIRECT", "korean-central-news-agency"],
    ["A delegation headed", "INDIRECT", "korean-central-news-agency > ?"],
    ["The talks discussed", "DIRECT", "korean-central-news-agency"],
    ["that the removal", "INDIRECT", "?"],
    ["that sanctions will", "INDIRECT", "?"],
    ["that around 3,900", "INDIRECT", "?"],
  ]);
  expect(trade.gaps).toHaveLength(19);
  expect(trade.publisher).toBeUndefined();
  const entityOf = ({ entity }: Naming) => entity;
  expect([...trade.mentions, ...trade.quotes.flatMap(({ about }) => about)].map(entityOf)).not.toContain(
    "united-states",
  );
  expect(trade.mentions.map(entityOf)).not.toContain("vladimir-putin");
});

test("the days of the two articles are resolved", () => {
  const days = ({ dates }: Article) => dates.map(({ text, start }) => `${text}: ${start}`);
  expect([days(summit), days(trade)]).toEqual([
    [
      "Thursday: 2019-04-25",
      "February: 2019-02-01",
      "Thursday: 2019-04-25",
      "February: 2019-02-01",
      "2011: 2011-01-01",
    ],
    [
      "Friday: 2019-06-07",
      "April: 2019-04-01",
      "2011: 2011-01-01",
      "Earlier this week: 2019-06-03",
      "this year's: 2019-01-01",
    ],
  ]);
});
