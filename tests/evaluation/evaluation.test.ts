import { expect, test } from "vitest";
import { calibrationTable, judgedSpeakers } from "./calibration.ts";
import { scoreCountries } from "./countries.ts";
import {
  type GoldArticle,
  type GoldQuote,
  type PredictedEntity,
  type PredictedQuote,
  type Prediction,
  readGold,
} from "./gold.ts";
import { byEntity, byWords } from "./judges.ts";
import { measuredTables, tablesOfPage } from "./page.ts";
import { predict } from "./predict.ts";
import { ownSets } from "./report.ts";
import { score } from "./score.ts";

// Better or worse, a change of the rules has to be seen: `npm run evaluate -- --update` puts new figures into the page.
test("the tables of docs/extraction.md are what is measured", async () => {
  expect(tablesOfPage()).toBe(await measuredTables());
});

test("the figures of the project's own articles stay above their floors", async () => {
  const articles = ownSets().flatMap((set) => set.articles);
  const predictions = new Map<string, Prediction>();
  for (const article of articles) predictions.set(article.id, await predict(article));
  const words = score(articles, predictions);
  const entities = score(articles, predictions, null, byEntity);
  const sure = judgedSpeakers(articles, predictions).filter(({ certainty }) => certainty !== null && certainty >= 0.9);
  const share = (part: number, whole: number) => (100 * part) / whole;
  expect(share(2 * words.rightSpeaker, words.predictedToJudge + words.goldWithSpeaker)).toBeGreaterThan(94);
  expect(share(words.rightSpeaker, words.foundWithSpeaker)).toBeGreaterThan(97);
  expect(share(entities.rightSpeaker, entities.foundWithSpeaker - entities.missingSpeaker)).toBeGreaterThan(99);
  expect(share(sure.filter(({ isRight }) => isRight).length, sure.length)).toBeGreaterThan(98);
}, 60_000);

test("every figure is 100 for the gold itself, and 0 for a reader that finds nothing", () => {
  const articles = readGold(new URL("invented-news.jsonl", import.meta.url).pathname);
  const perfect = articles.map(({ id, quotes }) => [id, { ...nothing, quotes: quotes.map(whole) }] as const);
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

const nothing = { quotes: [], countries: [], people: [] };

const whole = (quote: GoldQuote): PredictedQuote => ({
  ...quote,
  parts: quote.parts ?? [[quote.start, quote.end] as const],
  speaker: null,
  certainty: null,
});

const said = (words: string, ...aliases: string[]): GoldQuote => ({
  start: 0,
  end: 10,
  kind: "direct",
  speaker_text: words,
  speaker_start: 20,
  speaker_aliases: aliases,
});

const read = (words: string | null, speaker: PredictedEntity | null): PredictedQuote => ({
  start: 0,
  end: 10,
  parts: [[0, 10]],
  speaker_text: words,
  speaker_start: 20,
  speaker,
  certainty: null,
});

const person = (name: string): PredictedEntity => ({ isPerson: true, name, aliases: [] });
const orra: PredictedEntity = {
  isPerson: false,
  name: "Orra",
  aliases: [
    { text: "Orra", kind: "NAME" },
    { text: "Port Sella", kind: "METONYM" },
    { text: "Orran", kind: "DEMONYM" },
  ],
};

test.each([
  ["the same name", said("Ms Tarn", "Ida Tarn"), person("Ida Tarn"), "right"],
  ["a namesake with another given name", said("Ms Tarn", "Ida Tarn"), person("Per Tarn"), "wrong"],
  ["somebody else", said("she", "Ida Tarn"), person("Ove Lund"), "wrong"],
  ["nobody", said("she", "Ida Tarn"), null, "missing"],
  ["a country under its seat of government", said("Port Sella", "Port Sella"), orra, "right"],
  ["nobody for someone who is only described", said("a harbour guard"), null, "not judged"],
  ["a person for someone who is only described", said("a harbour guard"), person("Ida Tarn"), "wrong"],
  ["the country of officials who are only described", said("Orran officials"), orra, "not judged"],
  ["another country than that of officials", said("harbour officials"), orra, "wrong"],
  ["nobody for a report", { ...said("the Tarn Report"), speaker_type: "abstract" }, null, "not judged"],
] as const)("as speaking entity, %s is judged", (_, gold, speaker, verdict) => {
  expect(byEntity.verdict(gold, read("words", speaker))).toBe(verdict);
});

test("a row by entity counts a wrong name for a description, and no speaker who needs no entity", () => {
  const quotes = [said("Ms Tarn", "Ida Tarn"), said("a harbour guard")].map((quote, at) => ({
    ...quote,
    start: at * 20,
    end: at * 20 + 10,
  }));
  const article: GoldArticle = { id: "a", text: "x".repeat(40), quotes };
  const counts = (speakers: readonly (PredictedEntity | null)[]) => {
    const predicted = quotes.map(({ start, end }, at) => ({
      ...read("Ida Tarn", speakers[at] ?? null),
      start,
      end,
      parts: [[start, end] as const],
    }));
    const by = new Map([["a", { ...nothing, quotes: predicted }]]);
    const { goldWithSpeaker, foundWithSpeaker, rightSpeaker, missingSpeaker } = score([article], by, null, byEntity);
    return { goldWithSpeaker, foundWithSpeaker, rightSpeaker, missingSpeaker };
  };
  expect(counts([person("Ida Tarn"), null])).toEqual({
    goldWithSpeaker: 1,
    foundWithSpeaker: 1,
    rightSpeaker: 1,
    missingSpeaker: 0,
  });
  expect(counts([null, person("Ida Tarn")])).toEqual({
    goldWithSpeaker: 1,
    foundWithSpeaker: 2,
    rightSpeaker: 0,
    missingSpeaker: 1,
  });
});

test("by words, another pronoun is right only where it stands", () => {
  const elsewhere = { ...read("her", null), speaker_start: 50 };
  expect([
    byWords.verdict(said("she", "Ida Tarn"), read("her", null)),
    byWords.verdict(said("she", "Ida Tarn"), elsewhere),
  ]).toEqual(["right", "wrong"]);
});

test("countries are compared where a noun names them; capitals count neither way", () => {
  const article: GoldArticle = { id: "a", text: "", quotes: [], countries: ["NO", "SE"], capitals: ["DK"] };
  const found = new Map([["a", { ...nothing, countries: ["NO", "DK", "FI"] }]]);
  expect(scoreCountries([article], found)).toEqual({
    summary: "F1 50.0 (1 of 2 found, 1 invented)",
    errors: [
      { error: "missed country", article: "a", country: "SE" },
      { error: "invented country", article: "a", country: "FI" },
    ],
  });
});

test("the calibration table says how many of the speakers at each certainty are right", () => {
  const speakers = [0.97, 0.9, 0.9, 0.75, 0.2, null].map((certainty, at) => ({ certainty, isRight: at !== 1 }));
  expect(calibrationTable(speakers)).toBe(
    `Certainty of 6 speaking entities, 1 without any

| certainty | speakers | share | right | right |
| --- | --- | --- | --- | --- |
| 0.9 to 1 | 3 | 50.0 % | 2 | 66.7 % |
| 0.7 to 0.9 | 1 | 16.7 % | 1 | 100.0 % |
| 0.5 to 0.7 | 0 | 0.0 % | 0 | – |
| below 0.5 | 1 | 16.7 % | 1 | 100.0 % |`,
  );
});
