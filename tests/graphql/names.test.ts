import { describe, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const { ask, data } = clientOf(await freshDatabase({ seeded: true }));

interface Resolved {
  readonly resolve: {
    readonly status: string;
    readonly candidates: readonly { readonly entity: { readonly slug: string }; readonly reasons: readonly string[] }[];
  };
}

/** What a name can mean, as slugs, best first. */
async function meanings(name: string, more: Readonly<Record<string, unknown>> = {}): Promise<readonly string[]> {
  const { resolve } = await data<Resolved>(
    `query ($name: String!, $kinds: [EntityKind!], $on: Date) {
      resolve(name: $name, kinds: $kinds, on: $on) { status candidates { entity { slug } reasons } }
    }`,
    { name, ...more },
  );
  return resolve.status === "UNKNOWN" ? [] : resolve.candidates.map(({ entity }) => entity.slug);
}

const unitedStates = ["united-states"];
const { country } = await data<{ country: { id: string } }>(`{ country(ref: "US") { id } }`);

describe("a name means the United States when it is", () => {
  test.for([
    ["its global id", country.id],
    ["its slug", "united-states"],
    ["its code of two letters", "US"],
    ["its code of three letters", "USA"],
    ["its name", "United States"],
    ["its name in another case", "uNITED sTATES"],
    ["its name with white space around and between", "  United \t States "],
    ["its name with the article", "the United States"],
    ["its name in the genitive", "the United States'"],
    ["a code with the article", "the US"],
    ["a code in the genitive", "US's"],
    ["a code with periods", "U.S."],
    ["a code with periods, in the genitive, with the article", "the U.S.'s"],
    ["its capital, which stands for it", "Washington"],
  ] as const)("%s", async ([, name]) => {
    expect(await meanings(name, { kinds: ["COUNTRY"] })).toEqual(unitedStates);
  });
});

describe("a name means nobody when it is", () => {
  test.for([
    ["a pronoun that a code would look like in upper case", "us"],
    ["a code of two letters with a capital only", "Us"],
    ["a code of three letters in lower case", "prk"],
    ["a Wikidata id in lower case", "q56226"],
    ["an unknown global id", Buffer.from("Country:atlantis").toString("base64url")],
    ["the global id of another kind of entity", Buffer.from("Person:united-states").toString("base64url")],
    ["a global id of something that is no entity", Buffer.from("Article:united-states").toString("base64url")],
    ["a part of a name", "United"],
    ["a wildcard", "%"],
  ] as const)("%s", async ([, name]) => {
    expect(await meanings(name)).toEqual([]);
  });
});

describe("two spellings of one name are the same", () => {
  test.for([
    ["in accents", "Kìm Jông-ün", "kim-jong-un"],
    ["in hyphens", "Kim Jong‐un", "kim-jong-un"],
    ["in a space for a hyphen", "kim jong un", "kim-jong-un"],
    ["in apostrophes", "DPRK’s", "north-korea"],
    ["in letters that only a dictionary knows plain", "Vlådimir Putin", "vladimir-putin"],
  ] as const)("%s", async ([, name, slug]) => {
    expect(await meanings(name)).toEqual([slug]);
  });
});

test("a Wikidata id means what has it", async () => {
  expect(await meanings("Q56226")).toEqual(["kim-jong-un"]);
});

test("kinds narrow what a name can mean", async () => {
  const slugs = async (kind: string) => await meanings("Washington", { kinds: [kind] });
  expect([await slugs("COUNTRY"), await slugs("PERSON")]).toEqual([unitedStates, []]);
});

describe("on a day, a name means who had it then", () => {
  test.for([
    ["Russian President", "2007-01-01", ["vladimir-putin"]],
    ["Russian President", "2011-06-01", ["dmitry-medvedev"]],
    ["Russian President", "2012-05-07", ["vladimir-putin"]],
    ["Russian President", "2019-04-25", ["vladimir-putin"]],
    ["North Korean leader", "2010-01-01", ["kim-jong-il"]],
    ["North Korean leader", "2019-04-25", ["kim-jong-un"]],
    ["Kim", "2019-04-25", ["kim-jong-un"]],
    ["Kim", "1983-01-01", ["kim-jong-il"]],
    ["Kim", "2011-12-17", ["kim-jong-un", "kim-jong-il"]],
  ] as const)("%s on %s", async ([name, on, slugs]) => {
    expect(await meanings(name, { on })).toEqual(slugs);
  });
});

test("a name with no day given can mean everybody who ever had it", async () => {
  expect([...(await meanings("Russian President"))].sort()).toEqual(["dmitry-medvedev", "vladimir-putin"]);
});

test("a name nobody has gives an empty list, UNKNOWN, and the nearest names", async () => {
  const query = `{ quotes(filter: { about: "Untied States" }) {
    totalCount nodes { id }
    resolutions { argument input status chosen { slug } candidates { entity { slug } quoteCount reasons } }
  } }`;
  const answer = await data<{ quotes: { resolutions: { candidates: unknown[] }[] } }>(query);
  const candidates = answer.quotes.resolutions[0]?.candidates.slice(0, 1);
  expect({
    ...answer.quotes,
    resolutions: answer.quotes.resolutions.map((found) => ({ ...found, candidates })),
  }).toEqual({
    totalCount: 0,
    nodes: [],
    resolutions: [
      {
        argument: "filter.about",
        input: "Untied States",
        status: "UNKNOWN",
        chosen: [],
        candidates: [
          {
            entity: { slug: "united-states" },
            quoteCount: 5,
            reasons: expect.arrayContaining(['similar to "United States"']),
          },
        ],
      },
    ],
  });
});

test("a name that only somebody has who cannot stand there is unknown, and says who that is", async () => {
  const query = `{ quotes(filter: { speaker: "sanctions" }) {
    totalCount resolutions { status chosen { name } candidates { entity { name } reasons } }
  } }`;
  expect(await data(query)).toEqual({
    quotes: {
      totalCount: 0,
      resolutions: [
        {
          status: "UNKNOWN",
          chosen: [],
          candidates: [
            {
              entity: { name: "sanctions" },
              reasons: [
                "not of the kind that is asked for here: topic",
                'slug "sanctions"',
                'name "sanctions" of sanctions',
                expect.stringMatching(/^subject of \d+ quotes, mentioned \d+ times$/),
              ],
            },
          ],
        },
      ],
    },
  });
});

test("a single object is null when nobody has the name", async () => {
  expect(await ask(`{ person(ref: "Nobody Such") { name } }`)).toEqual({ data: { person: null } });
});

describe("what a filter does with a name of several", () => {
  const kim = (ambiguity: string) => `{ quotes(filter: { speaker: "Kim", ambiguity: ${ambiguity} }) {
    totalCount resolutions { status chosen { slug } } } }`;
  const about = (ambiguity: string) => `{ quotes(filter: { speaker: "Russian President", ambiguity: ${ambiguity} }) {
    totalCount resolutions { status chosen { slug } } } }`;

  test("ANY uses them all", async () => {
    const chosen = [{ slug: "kim-jong-un" }, { slug: "kim-jong-il" }];
    const quotes = { totalCount: 4, resolutions: [{ status: "AMBIGUOUS", chosen }] };
    expect(await ask(kim("ANY"))).toEqual({ data: { quotes } });
  });

  test("BEST uses the first, which leads clearly", async () => {
    const quotes = { totalCount: 4, resolutions: [{ status: "AMBIGUOUS", chosen: [{ slug: "kim-jong-un" }] }] };
    expect(await ask(kim("BEST"))).toEqual({ data: { quotes } });
    const putin = { totalCount: 5, resolutions: [{ status: "AMBIGUOUS", chosen: [{ slug: "vladimir-putin" }] }] };
    expect(await ask(about("BEST"))).toEqual({ data: { quotes: putin } });
  });

  test("BEST chooses the same whether or not the answer says so", async () => {
    const query = `{ quotes(filter: { speaker: "Kim", ambiguity: BEST }) { totalCount } }`;
    expect(await ask(query)).toEqual({ data: { quotes: { totalCount: 4 } } });
  });

  test("ERROR refuses, and lists them", async () => {
    expect(await ask(kim("ERROR"))).toEqual({
      errors: [
        expect.objectContaining({
          code: "AMBIGUOUS_ENTITY",
          argument: "filter.speaker",
          candidates: [
            expect.objectContaining({ slug: "kim-jong-un" }),
            expect.objectContaining({ slug: "kim-jong-il" }),
          ],
        }),
      ],
    });
  });

  test("a name of one passes every policy", async () => {
    for (const ambiguity of ["ANY", "BEST", "ERROR"]) {
      const query = `{ quotes(filter: { speaker: "KCNA", ambiguity: ${ambiguity} }) { resolutions { status } } }`;
      expect(await ask(query)).toEqual({ data: { quotes: { resolutions: [{ status: "RESOLVED" }] } } });
    }
  });
});
