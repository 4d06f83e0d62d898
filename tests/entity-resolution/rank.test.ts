import { describe, expect, test } from "vitest";
import type { NameMatch } from "../../src/entity-resolution/match.ts";
import { accepts, resolve } from "../../src/entity-resolution/rank.ts";
import type { Reference } from "../../src/entity-resolution/reference.ts";

const reference: Reference = { argument: "filter.speaker", input: "Kim", kinds: ["PERSON"], policy: "ANY" };

/** A man by the name of Kim. */
function kim(slug: string, more: Partial<NameMatch> = {}): NameMatch {
  return {
    entityId: slug.length,
    kind: "PERSON",
    name: slug.toUpperCase(),
    slug,
    match: "SURNAME",
    alias: "Kim",
    caseSensitive: false,
    validFrom: null,
    validUntil: null,
    birthDate: null,
    deathDate: null,
    similarity: 1,
    isProvisional: false,
    quoteCount: 0,
    mentionCount: 0,
    ...more,
  };
}

const slugs = (matches: readonly NameMatch[], of: Partial<Reference> = {}) => {
  const { status, chosen, candidates } = resolve({ ...reference, ...of }, matches);
  return [status, chosen.map(({ slug }) => slug), candidates.map(({ slug }) => slug)];
};

test("one candidate has the certainty of its match, and says how it fits", () => {
  expect(resolve(reference, [kim("a", { quoteCount: 1, mentionCount: 2 })]).candidates).toEqual([
    {
      entityId: 1,
      kind: "PERSON",
      name: "A",
      slug: "a",
      score: 0.6,
      quoteCount: 1,
      reasons: ['surname "Kim" of A', "quoted 1 time, mentioned 2 times"],
    },
  ]);
});

describe("candidates stand", () => {
  test("by the kind of match first", () => {
    const matches = [kim("a", { quoteCount: 1 }), kim("bb", { match: "NAME", quoteCount: 1 })];
    expect(slugs(matches)).toEqual(["AMBIGUOUS", ["bb", "a"], ["bb", "a"]]);
  });

  test("then by how often they are heard of", () => {
    const matches = [kim("a"), kim("bb", { mentionCount: 3 }), kim("ccc", { quoteCount: 9 })];
    expect(slugs(matches)[2]).toEqual(["ccc", "bb", "a"]);
  });

  test("then in the order of their slugs, however they were found", () => {
    const [a, b] = [kim("a"), kim("bb")];
    expect([slugs([a, b])[2], slugs([b, a])[2]]).toEqual([
      ["a", "bb"],
      ["a", "bb"],
    ]);
  });

  test("once, for all the ways in which they fit", () => {
    const [candidate, ...others] = resolve(reference, [kim("a"), kim("a", { match: "SLUG" })]).candidates;
    expect([candidate?.score, candidate?.reasons, others]).toEqual([
      1,
      ['slug "a"', 'surname "Kim" of A', "quoted 0 times, mentioned 0 times"],
      [],
    ]);
  });
});

describe("a policy chooses", () => {
  const clear = [kim("a", { quoteCount: 9 }), kim("bb", { quoteCount: 1 })];
  const close = [kim("a", { quoteCount: 5 }), kim("bb", { quoteCount: 4 })];
  test.for<readonly [Reference["policy"], readonly NameMatch[], readonly string[], boolean]>([
    ["ANY", close, ["a", "bb"], true],
    ["BEST", clear, ["a"], true],
    ["BEST", close, ["a", "bb"], false],
    ["ERROR", clear, ["a", "bb"], false],
    ["ONE", clear, ["a", "bb"], false],
    ["ONE", [kim("a", { match: "ISO_CODE" }), kim("bb", { match: "NAME", quoteCount: 99 })], ["a"], true],
    ["ONE", [kim("a", { match: "ISO_CODE" }), kim("bb", { match: "SLUG" })], ["a", "bb"], false],
    ["ERROR", [kim("a")], ["a"], true],
  ])("%s", ([policy, matches, expected, accepted]) => {
    const { chosen } = resolve({ ...reference, policy }, matches);
    expect(chosen.map(({ slug }) => slug)).toEqual(expected);
    expect(accepts(policy, chosen)).toBe(accepted);
  });
});

describe("on a day", () => {
  const father = kim("a", { birthDate: "1941-02-16", deathDate: "2011-12-17" });
  const son = kim("bb", { birthDate: "1984-01-08" });
  test.for([
    ["1950-01-01", ["a"]],
    ["2000-01-01", ["a", "bb"]],
    ["2011-12-17", ["a", "bb"]],
    ["2019-04-25", ["bb"]],
  ] as const)("%s a name means those alive", ([on, expected]) => {
    expect(slugs([father, son], { on })[2]).toEqual(expected);
  });

  test("on which nobody of the name is alive it means those who were", () => {
    expect(slugs([father], { on: "2019-04-25" })).toEqual(["RESOLVED", ["a"], ["a"]]);
  });
});

describe("what nobody is called", () => {
  test("has the nearest names for candidates, and none of them is chosen", () => {
    const near = (slug: string, similarity: number) => kim(slug, { match: "NEAR", similarity });
    expect(slugs([near("a", 0.4), near("bb", 0.8)])).toEqual(["UNKNOWN", [], ["bb", "a"]]);
  });

  test("is unknown even without these", () => {
    expect(resolve(reference, [])).toEqual({ status: "UNKNOWN", chosen: [], candidates: [] });
  });
});
