import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("the source is named after the words, or as a source", () => {
  test.each([
    [
      "The drone was shot down near Sevastopol, according to the Russian-installed governor of the city, Mikhail Razvozhayev.",
      "INDIRECT Mikhail Razvozhayev: The drone was shot down near Sevastopol",
    ],
    [
      "According to the World Health Organization, more than 2,000 people have died of Ebola in the Democratic Republic of Congo.",
      "INDIRECT the World Health Organization: more than 2,000 people have died of Ebola in the Democratic Republic of Congo",
    ],
    [
      "According to a report published by Amnesty International on Tuesday, 40 protesters were killed by security forces.",
      "INDIRECT a report: 40 protesters were killed by security forces",
    ],
    ["As Putin said on Thursday, the door remains open.", "INDIRECT Putin: the door remains open"],
    ["The general will step down, CNN reported.", "INDIRECT CNN: The general will step down"],
    ["The party is over, as the minister put it.", "INDIRECT the minister: The party is over"],
    [
      "At least 35 people were killed, hospital officials said.",
      "INDIRECT hospital officials: At least 35 people were killed",
    ],
    [
      "At least 35 people were killed and dozens were injured, according to hospital officials quoted by state television.",
      "INDIRECT hospital officials: At least 35 people were killed and dozens were injured",
    ],
    [
      "Oil prices will stay low for years, the International Energy Agency said in its annual outlook.",
      "INDIRECT the International Energy Agency: Oil prices will stay low for years",
    ],
    [
      "A tsunami warning was issued but later cancelled, the Japan Meteorological Agency said.",
      "INDIRECT the Japan Meteorological Agency: A tsunami warning was issued but later cancelled",
    ],
    [
      "According to police, the accused, identified as Ramesh Kumar, was arrested from Delhi.",
      "INDIRECT police: the accused, identified as Ramesh Kumar, was arrested from Delhi",
    ],
    ["The winds are expected to ease, forecasters said.", "INDIRECT forecasters: The winds are expected to ease"],
    [
      "The vessel overturned near the island of Ukara, regional commissioner John Mongella told state broadcaster TBC.",
      "INDIRECT regional commissioner John Mongella: The vessel overturned near the island of Ukara",
    ],
  ])("%s", (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
  });
});
