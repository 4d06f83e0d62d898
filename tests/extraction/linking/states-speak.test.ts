import { expect, test } from "vitest";
import { extract } from "../../../src/extraction/extract.ts";
import { seeds } from "./seeds.ts";

const context = { publishedAt: "2021-03-09", publisher: null, headline: null };

/** Who says the only quote of a text by name and kind, and the last reason for that. */
function speakerIn(text: string) {
  const { quotes, referents } = extract(text, context, seeds);
  return quotes.map(({ speaker, speakerCandidates }) => {
    const who = typeof speaker?.referent === "number" ? referents[speaker.referent] : undefined;
    return [who?.kind, who?.entity?.name, speakerCandidates[0]?.reasons.at(-1)];
  });
}

test.each([
  ["Kenya said on Tuesday that the border would open.", "Kenya"],
  ["Norway accused Iceland of overfishing. “The cod belong to all,” Norway said.", "Norway"],
  ["The Philippines insisted that the reef was its own.", "Philippines"],
])("a country speaks: %s", (text, name) => {
  expect(speakerIn(text).map(([kind, who]) => [kind, who])).toEqual([["COUNTRY", name]]);
});

test.each([
  ["Peru and Chile closed a road. “We regret this,” Lima added.", "Peru", "Lima is the seat of Peru's government"],
  ["The Kremlin warned that it would cut the gas.", "Russia", "Kremlin is the seat of Russia's government"],
  [
    "“There is no deal,” the White House said.",
    "United States",
    "White House is the seat of United States' government",
  ],
])("a seat of government speaks for its country, and that is the reason: %s", (text, name, reason) => {
  expect(speakerIn(text)).toEqual([["COUNTRY", name, reason]]);
});

test("what a seat of government is called afterwards is the country too", () => {
  const text = "The Kremlin warned of a cold winter. “We have gas enough,” it said.";
  expect(speakerIn(text).map(([kind, who]) => [kind, who])).toEqual([["COUNTRY", "Russia"]]);
});

test("a house that is only a place does not speak, and neither does a town", () => {
  const text = "Tourists queued outside the Kremlin. “We left Lima at dawn,” Ada Wynn told a guard in Nairobi.";
  const { mentions, referents } = extract(text, context, seeds);
  expect(mentions.filter(({ referent }) => referents[referent]?.kind === "COUNTRY")).toEqual([]);
});

test("somebody's surname is no country", () => {
  const text = "Maud Holland, a baker from Leeds, lost her shop. “I want it back,” Holland said.";
  const { mentions, referents } = extract(text, context, seeds);
  expect(mentions.filter(({ referent }) => referents[referent]?.kind === "COUNTRY")).toEqual([]);
});
