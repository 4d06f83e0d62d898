import { describe, expect, test } from "vitest";
import { type KnownEntity, knowledgeOf } from "../../../src/extraction/knowledge.ts";
import { chosenOf } from "../../../src/extraction/linking/chosen.ts";
import { linkCluster, type NameCluster } from "../../../src/extraction/linking/link-cluster.ts";
import { seeds } from "./seeds.ts";

const person = (names: readonly string[], descriptions: readonly string[] = []): NameCluster => ({
  names,
  kind: "PERSON",
  descriptions,
});
const chosen = (cluster: NameCluster, on: string | null, countries?: readonly string[]) =>
  chosenOf(linkCluster(cluster, seeds, { on, ...(countries && { countries: new Set(countries) }) }))?.slug ?? null;
const summit = "2019-04-26";

describe("a person is known by full name", () => {
  test.each([
    [["Kim Jong Un", "Kim"], "kim-jong-un"],
    [["KIM JONG-UN"], "kim-jong-un"],
    [["Donald J. Trump"], "donald-trump"],
    [["Donald John Trump", "Trump"], "donald-trump"],
    [["US President Donald Trump"], "donald-trump"],
    [["Russian President Vladimir Putin", "Mr. Putin"], "vladimir-putin"],
    [["Vladimir Vladimirovich Putin"], "vladimir-putin"],
    [["Dmitriy Medvedev"], "dmitry-medvedev"],
    // Others of the name
    [["Donald Trump Jr.", "Trump"], null],
    [["Ivana Trump", "Trump"], null],
    [["Kim Yo-jong", "Kim"], null],
    [["Katya Putina"], null],
    // A given name alone
    [["Vladimir"], null],
    [["Donald"], null],
  ])("%j is %s", (names, slug) => {
    expect(chosen(person(names), summit)).toBe(slug);
  });
});

test("an office of another time does not take a full name from somebody who once held it", () => {
  expect(chosen(person(["Dmitry Medvedev", "Medvedev"], ["Russian President"]), summit)).toBe("dmitry-medvedev");
  expect(chosen(person(["Donald Trump"], ["Russian President"]), summit)).toBeNull();
});

describe("a surname needs more where several bear it", () => {
  test.each([
    ["the one who lives", ["Kim"], [], summit, "kim-jong-un"],
    ["nobody, if the day is not known", ["Kim"], [], null, null],
    ["the leader of that time", ["Kim"], ["North Korean leader"], "2005-03-01", "kim-jong-il"],
    ["the leader of this time", ["Kim"], ["North Korean leader"], summit, "kim-jong-un"],
    ["the only bearer", ["Putin"], ["the Russian leader"], summit, "vladimir-putin"],
    ["not somebody of another country", ["Medvedev"], ["Belarusian driver"], summit, null],
    ["not another's office", ["Putin"], ["US President"], summit, null],
    ["a bearer with a title in the name", ["President Trump"], [], "2019-06-08", "donald-trump"],
  ])("%s", (_, names, descriptions, on, slug) => {
    expect(chosen(person(names, descriptions), on)).toBe(slug);
  });
});

test("the dead stay candidates with the reason, and full names of them are links", () => {
  expect(linkCluster(person(["Kim"]), seeds, { on: summit }).map(({ entity, ...rest }) => [entity.slug, rest])).toEqual(
    [
      ["kim-jong-un", { score: 0.6, reasons: ['surname "Kim" of Kim Jong-un'] }],
      [
        "kim-jong-il",
        {
          score: 0.06,
          reasons: ['surname "Kim" of Kim Jong-il', "Kim Jong-il died on 2011-12-17, before 2019-04-26"],
        },
      ],
    ],
  );
  expect(chosen(person(["Kim Jong-il"], ["Former leader of North Korea"]), summit)).toBe("kim-jong-il");
});

test("an office without a name is whoever holds it then", () => {
  expect(chosen(person([], ["Russian President"]), "2011-06-01")).toBe("dmitry-medvedev");
  expect(chosen(person([], ["Russian President"]), summit)).toBe("vladimir-putin");
  expect(chosen(person([], ["a fisherman"]), summit)).toBe(null);
});

describe("organizations, countries and places", () => {
  test.each([
    [["KCNA"], "ORGANIZATION", undefined, "korean-central-news-agency"],
    [["the Korean Central News Agency's"], "ORGANIZATION", undefined, "korean-central-news-agency"],
    [["Russian Embassy in Pyongyang"], "ORGANIZATION", ["russia"], "russian-embassy-in-north-korea"],
    [["Russian Embassy"], "ORGANIZATION", ["north-korea", "russia"], null],
    [["US"], "COUNTRY", undefined, "united-states"],
    [["us"], "COUNTRY", undefined, null],
    [["Korea"], "COUNTRY", undefined, null],
    [["Korea"], "COUNTRY", ["north-korea"], "north-korea"],
    [["Korea"], "COUNTRY", ["north-korea", "south-korea"], null],
    [["Pyongyang"], "PLACE", undefined, null],
    [["Vladivostok"], "PLACE", undefined, "vladivostok"],
    [["Hanoi summit"], "EVENT", undefined, "hanoi-summit"],
    [["sanctions"], "TOPIC", undefined, "sanctions"],
    [["Kim Jong-un"], "ORGANIZATION", undefined, null],
  ] as const)("%j, %s, in an article about %j: %s", (names, kind, countries, slug) => {
    expect(chosen({ names, kind, descriptions: [] }, summit, countries)).toBe(slug);
  });
});

test("an organization may be described by its country, or by a country of the article", () => {
  const link = (description: string, countries: readonly string[]) =>
    chosen({ names: [], kind: "ORGANIZATION", descriptions: [description] }, summit, countries);
  expect(link("North Korean media", [])).toBe("korean-central-news-agency");
  expect(link("the state media", ["russia", "north-korea"])).toBe("korean-central-news-agency");
  expect(link("state media", ["russia"])).toBe(null);
  expect(link("the ministry", ["russia"])).toBe(null);
});

test("names with particles, articles and titles that belong to them", () => {
  const named = (slug: string, ...aliases: readonly (readonly [string, "NAME" | "SURNAME"])[]): KnownEntity => ({
    slug,
    kind: "PERSON",
    name: slug,
    code: null,
    aliases: aliases.map(([text, kind]) => ({ text, kind, caseSensitive: false, from: null, until: null })),
    birthDate: null,
    deathDate: null,
    country: null,
    roles: [],
  });
  const knowledge = knowledgeOf([
    named("mbs", ["Mohammed bin Salman", "NAME"], ["bin Salman", "SURNAME"]),
    named("assad", ["Bashar al-Assad", "NAME"], ["Assad", "SURNAME"]),
    named("francis", ["Pope Francis", "NAME"]),
    named("bellen", ["Alexander Van der Bellen", "NAME"], ["Van der Bellen", "SURNAME"]),
  ]);
  const who = (name: string) => chosenOf(linkCluster(person([name]), knowledge, { on: summit }))?.slug ?? null;
  expect(
    ["Crown Prince Mohammed bin Salman", "bin Salman", "al-Assad", "President Assad", "Pope Francis", "Francis"].map(
      who,
    ),
  ).toEqual(["mbs", "mbs", "assad", "assad", "francis", null]);
  expect(who("President Alexander van der Bellen")).toBe("bellen");
});

test("two living bearers of a surname are equally likely, until a role or country decides", () => {
  const bearer = (given: string, country: string, title: string): KnownEntity => ({
    slug: `${given}-khan`.toLowerCase(),
    kind: "PERSON",
    name: `${given} Khan`,
    code: null,
    aliases: [
      { text: `${given} Khan`, kind: "NAME", caseSensitive: false, from: null, until: null },
      { text: "Khan", kind: "SURNAME", caseSensitive: false, from: null, until: null },
    ],
    birthDate: null,
    deathDate: null,
    country,
    roles: [{ title, country, organization: null, from: "2016-01-01", until: null }],
  });
  const countries = ["pakistan", "united-kingdom"].map((slug) => seeds.bySlug(slug) as KnownEntity);
  const knowledge = knowledgeOf([
    ...countries,
    bearer("Imran", "pakistan", "Prime Minister of Pakistan"),
    bearer("Sadiq", "united-kingdom", "Mayor of London"),
  ]);
  const link = (descriptions: readonly string[]) =>
    linkCluster(person(["Khan"], descriptions), knowledge, { on: "2019-06-08" });
  expect(link([]).map(({ entity, score }) => [entity.slug, score])).toEqual([
    ["imran-khan", 0.45],
    ["sadiq-khan", 0.45],
  ]);
  expect(chosenOf(link([]))).toBe(null);
  expect(chosenOf(link(["Pakistan's premier"]))?.slug).toBe("imran-khan");
  expect(chosenOf(link(["British politician"]))?.slug).toBe("sadiq-khan");
});
