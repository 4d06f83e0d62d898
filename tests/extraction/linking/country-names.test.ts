import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/extraction/document.ts";
import { countryNames } from "../../../src/extraction/linking/countries/country-names.ts";
import { seeds } from "./seeds.ts";

/** The countries of a text in order: "Russian RU", a seat of government that acts as its state "Moscow *RU". */
const countriesIn = (text: string) =>
  countryNames(readDocument(text), seeds).map(({ start, end, entity, kind }) =>
    [text.slice(start, end), `${kind === "METONYM" ? "*" : ""}${entity.code}`].join(" "),
  );

type Row = readonly [text: string, ...countries: readonly string[]];
const rows = (table: readonly Row[]) => table.map(([text, ...countries]) => [text, countries] as const);

describe("names, abbreviations and peoples", () => {
  test.each(
    rows([
      ["The United States and Russia agreed to extend the treaty.", "United States US", "Russia RU"],
      ["They told us that the US would not join us.", "US US"],
      ["The U.K. and the UAE, like the USA, abstained.", "U.K. GB", "UAE AE", "USA US"],
      ["DPRK media praised the ROK delegation.", "DPRK KP", "ROK KR"],
      [
        "the second Democratic People's Republic of Korea (DPRK)-U.S. summit talks",
        "Democratic People's Republic of Korea KP",
        "DPRK KP",
        "U.S. US",
      ],
      [
        "The Czech Republic, Bosnia-Herzegovina and St. Lucia voted.",
        "Czech Republic CZ",
        "Bosnia-Herzegovina BA",
        "St. Lucia LC",
      ],
      [
        "Papua New Guinea, Guinea-Bissau and Equatorial Guinea joined Guinea.",
        "Papua New Guinea PG",
        "Guinea-Bissau GW",
        "Equatorial Guinea GQ",
        "Guinea GN",
      ],
      [
        "Côte d'Ivoire and the Democratic Republic of Congo signed.",
        "Côte d'Ivoire CI",
        "Democratic Republic of Congo CD",
      ],
      [
        "Burma, also known as Myanmar, and Swaziland, now Eswatini.",
        "Burma MM",
        "Myanmar MM",
        "Swaziland SZ",
        "Eswatini SZ",
      ],
      [
        "The Gambia's Yahya Jammeh went to Equatorial Guinea; Gambians cheered.",
        "Gambia GM",
        "Equatorial Guinea GQ",
        "Gambians GM",
      ],
      ["Pro-Russian rebels, anti-American rhetoric and non-Chinese firms.", "Russian RU", "American US", "Chinese CN"],
      ["The U.S.-led coalition and the Swiss-based bank.", "U.S. US", "Swiss CH"],
      ["Malaysia Prime Minister Hamid Osman met his Thai counterpart.", "Malaysia MY", "Thai TH"],
      ["US State Department spokesman Ned Price spoke.", "US US"],
      ["The Indonesian Navy and the French Parliament agreed.", "Indonesian ID", "French FR"],
      ["He left Iran Thursday.", "Iran IR"],
      ["Vietnam War veterans met the Iraqi ambassador.", "Vietnam VN", "Iraqi IQ"],
      ["It was in northern Syria, and Western Sahara too.", "Syria SY", "Western Sahara EH"],
      ["Vatican officials said the pope would visit Iraq.", "Vatican VA", "Iraq IQ"],
      ["Dutchmen, Kiwis and Filipinas sailed.", "Dutchmen NL", "Kiwis NZ", "Filipinas PH"],
      ["Russia Says Ukraine Strikes Bridge After Warning", "Russia RU", "Ukraine UA"],
    ]),
  )("%s", (text, expected) => {
    expect(countriesIn(text)).toEqual(expected);
  });
});

describe("a country's name inside another name is not that country", () => {
  test.each(
    rows([
      ["China Daily reported that Bank of China had cut its rates."],
      ["The New England Patriots beat the Denver Broncos in New Mexico."],
      ["French fries and Swiss cheese sold well."],
      ["Paris Hilton flew with American Airlines over the Indian Ocean."],
      ["Tensions in the South China Sea worry Vietnam.", "Vietnam VN"],
      ["Michael Jordan scored 40 points. Jordan said he was happy."],
      ["Jordan Henderson said his team would win. “We are ready,” Jordan said."],
      ["Chad Smith drummed. Chad was great."],
      ["Malaysia Airlines and Air France lost money, Bank of America said."],
      ["Latin America and South America suffered."],
      ["Native American tribes sued.", "American US"],
      ["The Cleveland Indians beat the Pittsburgh Pirates."],
      ["Royal Dutch Shell sold its stake."],
      ["Cuba Gooding Jr. and Israel Adesanya visited Kenya.", "Kenya KE"],
      ["Lebanon, Pa., and Paris, Texas, are small towns."],
      ["Jersey City mayor Steven Fulop said New Jersey was ready."],
      ["He speaks Russian, wrote in French and taught himself Danish, Italian and Spanish."],
      ["The Korean peninsula is divided."],
      ["USA Today and US Weekly reported it."],
      ["TELL US WHY, the posters said."],
      ["The Niger Delta and the Panama Canal were closed."],
      ["Dane Cook and Brit Hume joked."],
    ]),
  )("%s", (text, expected) => {
    expect(countriesIn(text)).toEqual(expected);
  });
});

describe("a country beside its namesakes", () => {
  test.each(
    rows([
      ["King Abdullah of Jordan said his country would help.", "Jordan JO"],
      [
        "Jordan Smith flew to Amman. He likes Jordan's food and Jordanian tea in Jordan.",
        "Jordan JO",
        "Jordanian JO",
        "Jordan JO",
      ],
      ["Israel's Defense Minister Benny Gantz and Israel Katz met.", "Israel IL"],
      ["Georgia's president met Russian officials in Tbilisi.", "Georgia GE", "Russian RU"],
      ["Georgia's governor and Atlanta's mayor met Republican senators."],
      ["Turkey said that Turkish troops had entered Syria.", "Turkey TR", "Turkish TR", "Syria SY"],
      ["North Korea fired a missile. Korean media were silent.", "North Korea KP", "Korean KP"],
      ["South Korea won. Korean fans cheered.", "South Korea KR", "Korean KR"],
      ["North Korea and South Korea met. Korean families wait.", "North Korea KP", "South Korea KR"],
      [
        "Haiti and the Dominican Republic share an island. Dominican officials were silent.",
        "Haiti HT",
        "Dominican Republic DO",
        "Dominican DO",
      ],
      ["Congolese soldiers fled to Rwanda, a DRC-based group said.", "Congolese CD", "Rwanda RW", "DRC CD"],
    ]),
  )("%s", (text, expected) => {
    expect(countriesIn(text)).toEqual(expected);
  });
});

describe("a capital stands for its state only where it acts as one", () => {
  test.each(
    rows([
      ["Washington has accused Pyongyang of cheating.", "Washington *US", "Pyongyang *KP"],
      ['Kim blamed Washington\'s "unilateral" attitude for the breakdown.', "Washington *US"],
      ["a deadlock between Washington and Pyongyang over the programme", "Washington *US", "Pyongyang *KP"],
      ["Ties with Moscow have soured since Ankara bought the jets.", "Moscow *RU", "Ankara *TR"],
      ["Sanctions imposed by Washington on Tehran hurt.", "Washington *US", "Tehran *IR"],
      ["It came after Islamabad summoned New Delhi's envoy.", "Islamabad *PK", "New Delhi *IN"],
      ["Beijing-backed candidates lost.", "Beijing *CN"],
      ["Beijing on Monday lashed out at Washington over the sale.", "Beijing *CN", "Washington *US"],
      ["Beijing, which claims the island, condemned the visit.", "Beijing *CN"],
      ["Kiev, backed by Washington, has asked for weapons.", "Kiev *UA", "Washington *US"],
      ["Seoul, Tokyo and Washington agreed to share data.", "Seoul *KR", "Tokyo *JP", "Washington *US"],
      ["It was attended by diplomats from Washington and Moscow.", "Washington *US", "Moscow *RU"],
      ["Pyongyang was willing to return to the talks.", "Pyongyang *KP"],
      ['New Delhi would "not compromise", he added.', "New Delhi *IN"],
      ["Thousands marched through London, Berlin and Madrid."],
      ["A White House official said President Trump would veto it.", "White House *US"],
      ["President Trump returned to the White House from Camp David."],
      ["Washington was hit by a snowstorm."],
      ["Tokyo stocks rose, and London police were out."],
      ["He urged Beijing to use its influence.", "Beijing *CN"],
      ["We will answer Washington, and nobody trusts Tehran.", "Washington *US", "Tehran *IR"],
      [
        "The treaty was signed, the Kremlin said, and the White House declined to comment.",
        "Kremlin *RU",
        "White House *US",
      ],
      ["Protesters gathered outside the White House in Washington, D.C."],
      ["He was born in Washington and studied in Paris."],
      ["A delegation met its counterpart in Pyongyang, the agency reported."],
      ["Kim Jong-un left Hanoi for Beijing by train."],
      ["Moscow-based analyst Ivan Petrov said Moscow was cold."],
      ["George Washington crossed the Delaware. Washington was a general."],
      ["Brussels wants a deal by June."],
      ["Paris Hilton said Victoria Beckham and Sofia Vergara came."],
    ]),
  )("%s", (text, expected) => {
    expect(countriesIn(text)).toEqual(expected);
  });
});

test("names in furniture and headers are not read", () => {
  expect(countriesIn("Disclaimer: No Russia journalist was involved in creation of this content")).toEqual([]);
});
