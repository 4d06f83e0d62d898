import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

const read = (name: string) => readFileSync(new URL(`../../../seeds/articles/${name}.txt`, import.meta.url), "utf8");

// Enough of a long quote to know it by.
const ends = (line: string) => (line.length <= 130 ? line : `${line.slice(0, 80)} … ${line.slice(-40)}`);

test("who says what in the article of the summit", () => {
  expect(quotesIn(read("2019-04-26-kim-putin-summit")).map(ends)).toEqual([
    'MIXED state media: North Korean leader Kim Jong-un on Thursday extended an invit … nd the invitation was "readily accepted"',
    "DIRECT Korean Central News Agency: The dignified supreme leader 's comrade once  … ew reunion with Mr. Putin in North Korea",
    "DIRECT Putin: Russia supports the efforts of the leadership of the Democratic Pe … nd improvement of North-South relations.",
    "DIRECT KCNA: President Putin said that Russia is willing to cooperate with Russi … e and stability and achieving prosperity",
    "INDIRECT President Putin via KCNA: Russia is willing to cooperate with Russia in … ty throughout the Northeast Asian region",
    "INDIRECT He via KCNA: under the active participation of the international commun … e and stability and achieving prosperity",
    "DIRECT Kim via KCNA: President Putin and I have talked on a meaningful dialogue  …  in line with the demands of the century",
    'MIXED Putin via Sputnik: Kim a "very open person"',
    "INDIRECT Putin via Sputnik: they had detailed, open discussion of sanctions, the US and denuclearisation",
    'MIXED Kim via the KCNA: Kim blamed Washington\'s "unilateral" attitude for the br … alemate in denuclearization negotiations',
    "DIRECT Kim via the KCNA: The situation on the Korean peninsula and the region is … public of Korea (DPRK)-U.S. summit talks",
    "DIRECT KCNA: And (he) added that peace and security on the Korean peninsula will … gird itself for every possible situation",
    "INDIRECT he via KCNA: peace and security on the Korean peninsula will entirely d … gird itself for every possible situation",
  ]);
});

test("a feed that lost its names: nobody is made to speak who is not told to", () => {
  expect(quotesIn(read("2019-06-08-north-korea-russia-trade-talks")).map(ends)).toEqual([
    "INDIRECT North Korean media: Officials from and met on Friday and discussed ways … ation in the fields of economy and trade",
    "INDIRECT KCNA: A delegation headed by North Korea's met his Russian counterpart, Alexander Kozlov, in Pyongyang",
    "DIRECT KCNA: The talks discussed matters of further revitalising the work of DPR … ween the two countries on a higher stage",
    "INDIRECT ?: the removal of penalties will help spur economic growth",
    "INDIRECT ?: sanctions will not be removed till the communist country completely stopped its nuclear weapons programme",
    "INDIRECT the Russian Embassy: around 3,900 tons of wheat was sent to North Korea … me its aggravated by this year's drought",
  ]);
});
