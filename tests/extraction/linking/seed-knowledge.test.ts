import { expect, test } from "vitest";
import { seedKnowledge } from "../../../src/seeding/seed-knowledge.ts";
import { seeds } from "./seeds.ts";

test("the seeds are known without a database", () => {
  const { aliases, ...kim } = seeds.bySlug("kim-jong-il") ?? { aliases: [] };
  expect(kim).toEqual({
    slug: "kim-jong-il",
    kind: "PERSON",
    name: "Kim Jong-il",
    code: null,
    birthDate: "1941-02-16",
    deathDate: "2011-12-17",
    country: "north-korea",
    roles: [
      {
        title: "Supreme Leader of North Korea",
        country: "north-korea",
        organization: null,
        from: "1994-07-08",
        until: "2011-12-17",
      },
    ],
  });
  expect(aliases.find(({ kind }) => kind === "ROLE")).toEqual({
    text: "North Korea's Dear Leader",
    kind: "ROLE",
    caseSensitive: false,
    from: null,
    until: null,
  });
  expect(seeds.bySlug("korean-central-news-agency")?.country).toBe("north-korea");
  expect(seeds.bySlug("united-states")?.code).toBe("US");
  expect(seeds.named("Kim").map(({ entity, alias }) => [entity.slug, alias.kind])).toEqual([
    ["kim-jong-il", "SURNAME"],
    ["kim-jong-un", "SURNAME"],
  ]);
  expect(seeds.holdersAt("russia").map(({ slug }) => slug)).toEqual([
    "alexander-kozlov",
    "dmitry-medvedev",
    "vladimir-putin",
  ]);
});

test("a directory without seeds is refused by name", async () => {
  await expect(seedKnowledge("/no/such/directory")).rejects.toThrow("there is no such directory");
});
