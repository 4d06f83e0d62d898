import { describe, expect, test } from "vitest";
import { fits, isOfKind, lookupOf, type NameMatch } from "../../src/entity-resolution/match.ts";
import type { Reference } from "../../src/entity-resolution/reference.ts";

const reference: Reference = { argument: "ref", input: "Kim", kinds: ["PERSON", "COUNTRY"], policy: "ANY" };

const kim: NameMatch = {
  entityId: 1,
  kind: "PERSON",
  name: "Kim Jong-un",
  slug: "kim-jong-un",
  match: "SURNAME",
  alias: "Kim",
  caseSensitive: false,
  validFrom: null,
  validUntil: null,
  birthDate: "1984-01-08",
  deathDate: null,
  similarity: 1,
  isProvisional: false,
  quoteCount: 4,
  mentionCount: 14,
};

describe("a name is looked up", () => {
  const lookup = { slug: "x", kind: null, isoCode: null, wikidataId: null, folded: "x" };
  test.for([
    ["as a name and a slug", "x", lookup],
    ["without white space around it", "  x ", lookup],
    ["as a code of two capitals", "US", { ...lookup, slug: "US", isoCode: "US", folded: "us" }],
    ["as a code of three capitals", "PRK", { ...lookup, slug: "PRK", isoCode: "PRK", folded: "prk" }],
    ["as no code in lower case", "us", { ...lookup, slug: "us", folded: "us" }],
    ["as no code of four letters", "DPRK", { ...lookup, slug: "DPRK", folded: "dprk" }],
    ["as a Wikidata id", "Q884", { ...lookup, slug: "Q884", wikidataId: "Q884", folded: "q884" }],
    ["as no Wikidata id when none can start so", "Q0", { ...lookup, slug: "Q0", folded: "q0" }],
  ] as const)("%s", ([, name, expected]) => {
    expect(lookupOf(name, null)).toEqual(expected);
  });

  test("as the slug and kind in a global id of an entity", () => {
    const id = { ...lookup, slug: "kim-jong-un", kind: "PERSON" };
    expect(lookupOf("X", { type: "Person", key: "kim-jong-un" })).toEqual(id);
    expect(lookupOf("x", { type: "Article", key: "kim-jong-un" })).toEqual(lookup);
  });
});

test("a kind may stand where it is wanted, and nowhere else", () => {
  expect([isOfKind(reference, kim), isOfKind({ kinds: ["TOPIC"] }, kim)]).toEqual([true, false]);
});

describe("what is found fits", () => {
  const on = (day: string): Reference => ({ ...reference, on: day });
  const office = { ...kim, validFrom: "2008-05-07", validUntil: "2012-05-07" };
  test.for<readonly [string, Reference, Partial<NameMatch>, boolean]>([
    ["in any case", { ...reference, input: "KIM" }, {}, true],
    [
      "not in another case, when that matters",
      { ...reference, input: "us" },
      { alias: "US", caseSensitive: true },
      false,
    ],
    [
      "in the same case but for periods",
      { ...reference, input: "the U.S.'s" },
      { alias: "US", caseSensitive: true },
      true,
    ],
    ["on any day when none is given", reference, office, true],
    ["on the first day of its use", on("2008-05-07"), office, true],
    ["not on the day before", on("2008-05-06"), office, false],
    ["on the last day but one", on("2012-05-06"), office, true],
    ["not on the day on which the next one has the office", on("2012-05-07"), office, false],
  ])("%s", ([, given, match, expected]) => {
    expect(fits(given, { ...kim, ...match }, { kind: null })).toBe(expected);
  });

  test("only the kind that a global id names", () => {
    expect([fits(reference, kim, { kind: "PERSON" }), fits(reference, kim, { kind: "COUNTRY" })]).toEqual([
      true,
      false,
    ]);
  });
});
