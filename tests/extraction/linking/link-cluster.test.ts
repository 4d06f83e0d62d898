import { describe, expect, test } from "vitest";
import { type KnownEntity, knowledgeOf } from "../../../src/extraction/knowledge.ts";
import { chosenOf } from "../../../src/extraction/linking/chosen.ts";
import type { ArticleEvidence } from "../../../src/extraction/linking/article-evidence.ts";
import { linkCluster, type NameCluster } from "../../../src/extraction/linking/link-cluster.ts";
import { seeds } from "./seeds.ts";

const person = (names: readonly string[], descriptions: readonly string[] = []): NameCluster => ({
  names,
  kind: "PERSON",
  descriptions,
});
const chosen = (cluster: NameCluster, on: string | null, countries?: readonly string[]) =>
  chosenOf(linkCluster(cluster, seeds, { on, ...(countries && { countries: new Set(countries) }) }))?.slug ?? null;
/** An article that names countries and organizations by slug, and people in full. */
const article = ({
  homes = [],
  organizations = [],
  people = [],
}: {
  readonly homes?: readonly string[];
  readonly organizations?: readonly string[];
  readonly people?: readonly string[];
}): ArticleEvidence => ({
  homes: new Set(homes),
  organizations: new Set(organizations),
  fullNames: new Map(people.flatMap((name) => name.split(/[ -]/).map((word) => [word.toLowerCase(), [name]] as const))),
});
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
    ["nobody, where nothing else tells", ["Kim"], [], summit, null],
    ["nobody by a form of address", ["Mr. Putin"], [], summit, null],
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

describe("a surname alone means a known bearer only with evidence in the article", () => {
  const kims = (evidence: ArticleEvidence, on: string | null = summit) =>
    linkCluster(person(["Kim"]), seeds, { on, evidence }).map(({ entity, score, reasons }) => [
      entity.slug,
      score,
      reasons.at(-1),
    ]);
  const dead = ["kim-jong-il", 0.03, "Kim Jong-il died on 2011-12-17, before 2019-04-26"];

  test.each([
    [
      "nothing",
      {},
      0.3,
      "the article names neither Kim Jong-un in full nor an office, country or organization of theirs",
    ],
    ["his country", { homes: ["north-korea"] }, 0.72, "of North Korea, which is named"],
    [
      "another country",
      { homes: ["south-korea"] },
      0.3,
      "the article names neither Kim Jong-un in full nor an office, country or organization of theirs",
    ],
    ["his full name", { people: ["Kim Jong-un"] }, 0.8, "the article names Kim Jong-un in full"],
    [
      "another bearer, with his country",
      { homes: ["north-korea"], people: ["Kim Sang-woo"] },
      0.1,
      "the article names Kim Sang-woo, who bears the surname too",
    ],
  ])("%s", (_, named, score, reason) => {
    expect(kims(article(named))).toEqual([["kim-jong-un", score, reason], dead]);
  });

  test("while the day is not known, the living and the dead of a country are rivals", () => {
    expect(
      chosenOf(linkCluster(person(["Kim"]), seeds, { on: null, evidence: article({ homes: ["north-korea"] }) })),
    ).toBe(null);
  });

  test("the organization that somebody heads is evidence too", () => {
    const chief: KnownEntity = {
      slug: "odile-brandt",
      kind: "PERSON",
      name: "Odile Brandt",
      code: null,
      aliases: [{ text: "Brandt", kind: "SURNAME", caseSensitive: false, from: null, until: null }],
      birthDate: null,
      deathDate: null,
      country: null,
      roles: [{ title: "Director", country: null, organization: "sputnik", from: null, until: null }],
    };
    const link = (organizations: readonly string[]) =>
      linkCluster(person(["Brandt"]), knowledgeOf([chief]), { on: summit, evidence: article({ organizations }) });
    expect(link(["sputnik"]).map(({ score, reasons }) => [score, reasons])).toEqual([
      [0.72, ['surname "Brandt" of Odile Brandt', "Director of sputnik, which is named"]],
    ]);
    expect(chosenOf(link(["business-standard"]))).toBe(null);
  });
});

test("an office that an alias gives without its country needs the country in the article", () => {
  const ruler: KnownEntity = {
    slug: "ruler",
    kind: "PERSON",
    name: "Ana Ruler",
    code: null,
    aliases: [{ text: "Grand Steward", kind: "ROLE", caseSensitive: false, from: null, until: null }],
    birthDate: null,
    deathDate: null,
    country: "france",
    roles: [],
  };
  const link = (homes: readonly string[]) =>
    linkCluster(person([], ["Grand Steward"]), knowledgeOf([ruler]), { on: summit, evidence: article({ homes }) });
  expect(chosenOf(link(["france"]))?.slug).toBe("ruler");
  expect(link(["spain"]).map(({ score, reasons }) => [score, reasons.at(-1)])).toEqual([
    [0.2, "the article names no country of Ana Ruler"],
  ]);
});

test("a full name of somebody dead is a link all the same", () => {
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
    country: "arcadia",
    roles: [],
  });
  const evidence = article({ homes: ["arcadia"] });
  const knowledge = knowledgeOf([
    named("mbs", ["Mohammed bin Salman", "NAME"], ["bin Salman", "SURNAME"]),
    named("assad", ["Bashar al-Assad", "NAME"], ["Assad", "SURNAME"]),
    named("francis", ["Pope Francis", "NAME"]),
    named("bellen", ["Alexander Van der Bellen", "NAME"], ["Van der Bellen", "SURNAME"]),
  ]);
  const who = (name: string) =>
    chosenOf(linkCluster(person([name]), knowledge, { on: summit, evidence }))?.slug ?? null;
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
    ["imran-khan", 0.225],
    ["sadiq-khan", 0.225],
  ]);
  expect(chosenOf(link([]))).toBe(null);
  expect(chosenOf(link(["Pakistan's premier"]))?.slug).toBe("imran-khan");
  expect(chosenOf(link(["British politician"]))?.slug).toBe("sadiq-khan");
});
