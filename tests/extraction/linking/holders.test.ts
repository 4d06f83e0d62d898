import { describe, expect, test } from "vitest";
import { knowledgeOf, type KnownEntity } from "../../../src/extraction/knowledge.ts";
import { chosenOf } from "../../../src/extraction/linking/chosen.ts";
import { describes, holdersOf } from "../../../src/extraction/linking/holders.ts";
import { seeds } from "./seeds.ts";

const holder = (description: string, on: string | null) => chosenOf(holdersOf(description, seeds, on))?.slug ?? null;

describe("an office is held by whoever held it on that day", () => {
  test.each([
    ["Russian President", "2011-08-24", "dmitry-medvedev"],
    ["Russian President", "2011", "dmitry-medvedev"],
    ["Russian President", "2019-06-08", "vladimir-putin"],
    ["Russia's president", "2007-01", "vladimir-putin"],
    ["Russia's prime minister", "2010-06-08", "vladimir-putin"],
    ["the Russian premier", "2013-06-08", "dmitry-medvedev"],
    ["President of the Russian Federation", "2019-06-08", "vladimir-putin"],
    ["the Russian leader", "2019-04-26", "vladimir-putin"],
    ["Russian head of state", "2010-04-26", "dmitry-medvedev"],
    ["US President", "2019-06-08", "donald-trump"],
    ["U.S. President", "2019-06-08", "donald-trump"],
    ["United States President", "2019-06-08", "donald-trump"],
    ["the American president", "2025-06-08", "donald-trump"],
    ["the US leader", "2019-06-08", "donald-trump"],
    ["North Korea's leader", "2019-06-08", "kim-jong-un"],
    ["the reclusive North Korean dictator", "2005-06-08", "kim-jong-il"],
    ["then Russian President", "2011", "dmitry-medvedev"],
    // Nobody in the base
    ["US President", "2015-06-08", null],
    ["US Vice President", "2019-06-08", null],
    ["Russian deputy prime minister", "2013-06-08", null],
    ["Japanese Prime Minister", "2019-06-08", null],
    ["North Korean foreign minister", "2019-06-08", null],
    ["the president", "2019-06-08", null],
    ["Russian official", "2019-06-08", null],
    // Not told when
    ["Russian President", null, null],
    ["US President", null, "donald-trump"],
    // The base need not know all of them
    ["former US president", "2022-06-08", null],
    ["the former president", "2022-06-08", null],
  ])("%s on %s is %s", (description, on, slug) => {
    expect(holder(description, on)).toBe(slug);
  });
});

test("holders of another time are candidates with the reason", () => {
  expect(holdersOf("Russian President", seeds, "2011").map(({ entity, ...rest }) => [entity.slug, rest])).toEqual([
    ["dmitry-medvedev", { score: 0.9, reasons: ['"Russian President" in 2011 is Dmitry Medvedev'] }],
    [
      "vladimir-putin",
      {
        score: 0.1,
        reasons: ['"Russian President" was Vladimir Putin from 2000-05-07 until 2008-05-07, not in 2011'],
      },
    ],
  ]);
});

describe("a description fits somebody, or does not", () => {
  test.each([
    ["Russian President", "dmitry-medvedev", "2011-08-24", '"Russian President" on 2011-08-24 is Dmitry Medvedev'],
    ["Russian President", "dmitry-medvedev", "2019-08-24", null],
    ["President", "vladimir-putin", "2019-08-24", '"President" on 2019-08-24 is Vladimir Putin'],
    [
      "then Russian President",
      "dmitry-medvedev",
      "2019-04-26",
      '"then Russian President" may be Dmitry Medvedev from 2008-05-07 until 2012-05-07',
    ],
    [
      "former Russian president",
      "dmitry-medvedev",
      "2019-04-26",
      '"former Russian president": Dmitry Medvedev was from 2008-05-07 until 2012-05-07',
    ],
    [
      "Former leader of North Korea",
      "kim-jong-il",
      "2019-04-26",
      '"Former leader of North Korea": Kim Jong-il was from 1994-07-08 until 2011-12-17',
    ],
    ["former US president", "donald-trump", "2019-06-08", null],
    ["former US president", "donald-trump", "2025-06-08", null],
    ["President-elect", "donald-trump", "2016-12-01", '"President-elect": Donald Trump is to be, from 2017-01-20'],
    ["US President", "vladimir-putin", "2019-06-08", null],
    [
      "Minister of Natural Resources and Environment",
      "alexander-kozlov",
      "2021-01-01",
      '"Minister of Natural Resources and Environment" on 2021-01-01 is Alexander Kozlov',
    ],
    ["President-elect", "donald-trump", "2012-12-01", null],
    [
      "the Russian minister",
      "alexander-kozlov",
      "2019-06-08",
      '"the Russian minister" on 2019-06-08 is Alexander Kozlov',
    ],
    ["the Russian minister", "alexander-kozlov", "2015-06-08", null],
  ])("%s for %s on %s", (description, slug, on, reason) => {
    expect(describes(description, seeds.bySlug(slug) as KnownEntity, seeds, on)).toBe(reason);
  });
});

test("a leader is the prime minister where one governs, and titles have many spellings", () => {
  const politician = (slug: string, title: string, country: string): KnownEntity => ({
    slug,
    kind: "PERSON",
    name: slug,
    code: null,
    aliases: [],
    birthDate: null,
    deathDate: null,
    country,
    roles: [{ title, country, organization: null, from: "2018-01-01", until: null }],
  });
  const countries = ["italy", "france", "united-states"].map((slug) => seeds.bySlug(slug) as KnownEntity);
  const knowledge = knowledgeOf([
    ...countries,
    politician("mattarella", "President of Italy", "italy"),
    politician("conte", "Prime Minister of Italy", "italy"),
    politician("macron", "President of France", "france"),
    politician("philippe", "Prime Minister of France", "france"),
    politician("le-drian", "Minister of Foreign Affairs", "france"),
    politician("mattis", "Secretary of Defense", "united-states"),
    politician("pompeo", "United States Secretary of State", "united-states"),
  ]);
  const who = (description: string) => chosenOf(holdersOf(description, knowledge, "2018-06-08"))?.slug ?? null;
  expect(
    [
      "the Italian leader",
      "the French leader",
      "French Foreign Minister",
      "France's top diplomat",
      "US Defence Secretary",
      "U.S. secretary of state",
    ].map(who),
  ).toEqual(["conte", "macron", "le-drian", "le-drian", "mattis", "pompeo"]);
});
