import { expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

test.each<[string, readonly string[]]>([
  [
    "He told senators the agency was conducting its own inquiry and asked for two more weeks.",
    ["INDIRECT He: the agency was conducting its own inquiry"],
  ],
  [
    "The mayor said the bridge would reopen but declined to give a date.",
    ["INDIRECT The mayor: the bridge would reopen"],
  ],
  [
    "In May the board said coal had become too dear, and it was only after a strike that it gave in.",
    ["INDIRECT the board: coal had become too dear"],
  ],
  ['Piet Maas told me I "ought to leave town" but he smiled.', ['MIXED Piet Maas: I "ought to leave town"']],
  [
    "She said six ballots had yet to be read, and that they could still be counted.",
    ["INDIRECT She: six ballots had yet to be read, and that they could still be counted"],
  ],
  [
    "Doctors say they have run out of clean water, as negotiators returned to Doha for talks.",
    ["INDIRECT Doctors: they have run out of clean water"],
  ],
  [
    "The minister said no decision had been made, a day after the court threw out the law.",
    ["INDIRECT The minister: no decision had been made"],
  ],
  [
    "The chairman wrote that the manager was safe, a phrase that supporters have learned to fear.",
    ["INDIRECT The chairman: the manager was safe"],
  ],
  ["Stressing that the work must go on, he visited the plant.", ["INDIRECT he: the work must go on"]],
  [
    "The army said its forces were fighting men who, it said, had fired from a school.",
    ["INDIRECT The army: its forces were fighting men who, it said, had fired from a school"],
  ],
  [
    "Vargas said it came from a student who had looked at the model and asked whether it was food.",
    ["INDIRECT Vargas: it came from a student who had looked at the model and asked whether it was food"],
  ],
  ["Egypt remains the largest buyer, he went on to say.", ["INDIRECT he: Egypt remains the largest buyer"]],
  [
    "A nurse invented a patient to claim overtime, a court has heard.",
    ["INDIRECT a court: A nurse invented a patient to claim overtime"],
  ],
  ["Theresa May said the talks would go on.", ["INDIRECT Theresa May: the talks would go on"]],
  ["The UN estimates at least 200 people have died.", ["INDIRECT The UN: at least 200 people have died"]],
  ["The court was told that costs had doubled.", ["INDIRECT ?: costs had doubled"]],
])("%s", (text, quotes) => {
  expect(quotesIn(text)).toEqual(quotes);
});
