import { expect, test } from "vitest";
import { readDocument } from "../../../src/extraction/document.ts";
import type { MentionFact, Referent } from "../../../src/extraction/facts.ts";
import { withKnownNames } from "../../../src/extraction/linking/known-names.ts";
import { seeds } from "./seeds.ts";

const referent = (kind: Referent["kind"], slug: string | null, name: string | null): Referent => ({
  kind,
  name,
  description: null,
  entity: slug === null ? null : seeds.bySlug(slug),
  candidates: [],
  isNameable: false,
  offices: [],
  stateControlled: null,
});

/** Reads a text in which coreference found `[words, index of the referent]`, and lists the mentions then. */
function read(
  text: string,
  referents: readonly Referent[],
  found: readonly (readonly [words: string, referent: number, form?: MentionFact["form"]])[],
) {
  const mentions = found.map(([words, index, form = "NAME"]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words, form, referent: index };
  });
  const reading = withKnownNames(readDocument(text), seeds, { referents, mentions });
  return reading.mentions.map(({ start, end, referent: index }) => {
    const { entity, name, kind } = reading.referents[index] as Referent;
    return `${text.slice(start, end)}: ${entity?.slug ?? `${kind} ${name}`}`;
  });
}

test("names that were taken for one country are those that they name", () => {
  const text = "The DPRK and North Korea are one, South Korea is another, and the communist country knows it.";
  const korea = referent("COUNTRY", null, "Republic of Korea");
  const found = [
    ["The DPRK", 0],
    ["North Korea", 0],
    ["South Korea", 0],
    ["the communist country", 0, "DESCRIPTION"],
  ] as const;
  expect(read(text, [korea], found)).toEqual([
    "DPRK: north-korea",
    "North Korea: north-korea",
    "South Korea: south-korea",
    "the communist country: north-korea",
  ]);
});

test("a name inside a longer mention is a mention of its own", () => {
  const putin = referent("PERSON", "vladimir-putin", "Vladimir Putin");
  expect(read("He met Russian President Vladimir Putin.", [putin], [["Russian President Vladimir Putin", 0]])).toEqual([
    "Russian President Vladimir Putin: vladimir-putin",
    "Russian: russia",
  ]);
});

test("a word that only looks like a country's name is none", () => {
  const korea = referent("COUNTRY", "south-korea", "South Korea");
  const peninsula = referent("PLACE", "korean-peninsula", "Korean peninsula");
  const found = [
    ["the Korean peninsula", 1],
    ["Korean", 0],
  ] as const;
  expect(read("Peace on the Korean peninsula is far.", [korea, peninsula], found)).toEqual([
    "the Korean peninsula: korean-peninsula",
    "Korean: OTHER South Korea",
  ]);
});

test("a capital that acts as its state is the state, as a place it is not", () => {
  const [washington, hanoi] = [referent("PLACE", null, "Washington"), referent("PLACE", "hanoi", "Hanoi")];
  const found = [
    ["Washington", 0],
    ["Hanoi", 1],
  ] as const;
  expect(read("Washington accused him in Hanoi.", [washington, hanoi], found)).toEqual([
    "Washington: united-states",
    "Hanoi: hanoi",
  ]);
});

test("a mention cut badly gives way to the name in it", () => {
  const india = referent("COUNTRY", "india", "India");
  expect(read("India-China ties are cold.", [india], [["India-", 0]])).toEqual(["India: india", "China: china"]);
});

test("a person keeps the name of a country", () => {
  const man = referent("PERSON", null, "Israel");
  expect(read("“Yes,” Israel said.", [man], [["Israel", 0]])).toEqual(["Israel: PERSON Israel"]);
});

test("topics and events are mentions, each with one referent", () => {
  expect(read("The sanctions, a sanction, and the Hanoi summit.", [], [])).toEqual([
    "sanctions: sanctions",
    "sanction: sanctions",
    "Hanoi summit: hanoi-summit",
  ]);
});

test("what is one in the base is one referent, under its fullest name", () => {
  const referents = [
    { ...referent("PERSON", "kim-jong-un", null), description: "the North Korean leader" },
    referent("PERSON", "kim-jong-un", "Kim Jong-un"),
    referent("PERSON", "kim-jong-un", "Kim"),
  ];
  const text = "Kim Jong-un spoke. Kim, the North Korean leader, left.";
  const mentions = [
    { start: 0, end: 11, text: "Kim Jong-un", form: "NAME", referent: 1 },
    { start: 19, end: 22, text: "Kim", form: "NAME", referent: 2 },
    { start: 24, end: 47, text: "the North Korean leader", form: "DESCRIPTION", referent: 0 },
  ] as const;
  const reading = withKnownNames(readDocument(text), seeds, { referents, mentions });
  expect(reading.referents.map(({ name }) => name)).toEqual(["Kim Jong-un", "North Korea"]);
  expect(reading.mentions.map((mention) => mention.referent)).toEqual([0, 0, 0, 1]);
});

test("a topic that is named by its country is mentioned, and the country in it", () => {
  expect(read("Envoys spoke of North Korea's nuclear programme.", [], [])).toEqual([
    "North Korea's nuclear programme: north-korean-nuclear-programme",
    "North Korea: north-korea",
  ]);
});
