import { expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const { ask, data } = clientOf(await freshDatabase({ seeded: true }));

interface Nodes {
  readonly nodes: readonly { readonly id: string }[];
}

const standstill =
  "The situation on the Korean peninsula and the region is now at a standstill and has reached a critical point " +
  "where it may return to its original state as the U.S. took a unilateral attitude in bad faith at the recent " +
  "second Democratic People's Republic of Korea (DPRK)-U.S. summit talks";
const blamed =
  'Kim blamed Washington\'s "unilateral" attitude for the breakdown of his February meeting with Trump and the ' +
  "current stalemate in denuclearization negotiations";
const peace =
  "peace and security on the Korean peninsula will entirely depend on the U.S. future attitude, and the DPRK will " +
  "gird itself for every possible situation";

const chain = (speaker: string) => [
  { position: 0, relation: "SAID", text: speaker, agent: { name: "Kim Jong-un" } },
  { position: 1, relation: "REPORTED", text: "KCNA", agent: { name: "Korean Central News Agency" } },
  { position: 2, relation: "PUBLISHED", text: "Business Standard", agent: { name: "Business Standard" } },
];

// One occurrence, at second hand, through state media: that much and no more is known of all three.
const evidence = {
  occurrenceCount: 1,
  publisherCount: 1,
  independentPublisherCount: 1,
  attributionDepth: 2,
  stateMediaOnly: true,
  verbatim: true,
};

test("quotes by Kim about the US: these three, with their way from his mouth to the page", async () => {
  const query = `{
    quotes(filter: { speaker: "Kim", about: "US" }) {
      totalCount
      nodes {
        text kind speaker { name } speakerText
        article { headline publisher { name } }
        attribution { position relation text agent { name } }
        evidence { occurrenceCount publisherCount independentPublisherCount attributionDepth stateMediaOnly verbatim }
        countries: about(kinds: [COUNTRY]) { edges { basis text node { slug } } }
      }
    }
  }`;
  const about = (basis: string, text: string, slug = "united-states") => ({ basis, text, node: { slug } });
  const shared = {
    speaker: { name: "Kim Jong-un" },
    article: { headline: null, publisher: { name: "Business Standard" } },
    evidence,
  };
  expect(await ask(query)).toEqual({
    data: {
      quotes: {
        totalCount: 3,
        nodes: [
          {
            ...shared,
            text: peace,
            kind: "INDIRECT",
            speakerText: "he",
            attribution: chain("he"),
            countries: { edges: [about("NAMED", "U.S."), about("NAMED", "DPRK", "north-korea")] },
          },
          {
            ...shared,
            text: standstill,
            kind: "DIRECT",
            speakerText: "Kim",
            attribution: chain("Kim"),
            countries: { edges: [about("NAMED", "U.S."), about("NAMED", "DPRK", "north-korea")] },
          },
          {
            ...shared,
            text: blamed,
            kind: "MIXED",
            speakerText: "Kim",
            attribution: chain("Kim"),
            countries: { edges: [about("METONYM", "Washington"), about("CONTEXT", "Kim", "north-korea")] },
          },
        ],
      },
    },
  });
});

test("three ways in, one answer: the same ids in the same order", async () => {
  const found = await data<{ quotes: Nodes; person: { quotes: Nodes }; country: { quotesAbout: Nodes } }>(`{
    quotes(filter: { speaker: "Kim", about: "US" }) { nodes { id } }
    person(ref: "Kim Jong-un") { quotes(filter: { about: "the US" }) { nodes { id } } }
    country(ref: "US") { quotesAbout(filter: { speaker: "Kim" }) { nodes { id } } }
  }`);
  const ids = found.quotes.nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(found.person.quotes.nodes.map(({ id }) => id)).toEqual(ids);
  expect(found.country.quotesAbout.nodes.map(({ id }) => id)).toEqual(ids);
});

test("what is by another speaker, or about another country, is not among them", async () => {
  const others = await data<{ putin: { nodes: { text: string }[] }; kim: { nodes: { text: string }[] } }>(`{
    putin: quotes(filter: { speaker: "Putin", about: "US" }) { nodes { text } }
    kim: quotes(filter: { speaker: "Kim", not: { about: "US" } }) { nodes { text } }
  }`);
  expect(others).toEqual({
    putin: { nodes: [{ text: expect.stringMatching(/^they had detailed, open discussion of sanctions, the US/) }] },
    kim: { nodes: [{ text: expect.stringMatching(/^President Putin and I have talked/) }] },
  });
});

test('"Kim" can mean two men, and the answer says so with how many quotes each has', async () => {
  const query = `{ quotes(filter: { speaker: "Kim" }) {
    totalCount
    nodes { speaker { slug } }
    resolutions { argument input status chosen { slug } candidates { entity { slug } quoteCount } }
  } }`;
  expect(await ask(query)).toEqual({
    data: {
      quotes: {
        totalCount: 4,
        nodes: Array.from({ length: 4 }, () => ({ speaker: { slug: "kim-jong-un" } })),
        resolutions: [
          {
            argument: "filter.speaker",
            input: "Kim",
            status: "AMBIGUOUS",
            chosen: [{ slug: "kim-jong-un" }, { slug: "kim-jong-il" }],
            candidates: [
              { entity: { slug: "kim-jong-un" }, quoteCount: 4 },
              { entity: { slug: "kim-jong-il" }, quoteCount: 0 },
            ],
          },
        ],
      },
    },
  });
});

test("the country of Washington is the United States", async () => {
  const query = `{ country(ref: "Washington") { name code code3 } }`;
  expect(await ask(query)).toEqual({ data: { country: { name: "United States", code: "US", code3: "USA" } } });
});

test("one person is wanted and two have the name: an error that lists both", async () => {
  const candidate = (slug: string, name: string, quoteCount: number) => ({
    id: expect.any(String),
    kind: "PERSON",
    slug,
    name,
    quoteCount,
    score: expect.any(Number),
    reasons: expect.arrayContaining([`surname "Kim" of ${name}`]),
  });
  expect(await ask(`{ person(ref: "Kim") { name } }`)).toEqual({
    errors: [
      {
        message:
          '"Kim" in "ref" can mean Kim Jong-un ("kim-jong-un") or Kim Jong-il ("kim-jong-il"). ' +
          "Name one of them by its slug or id.",
        code: "AMBIGUOUS_ENTITY",
        path: ["person"],
        argument: "ref",
        input: "Kim",
        candidates: [candidate("kim-jong-un", "Kim Jong-un", 4), candidate("kim-jong-il", "Kim Jong-il", 0)],
      },
    ],
  });
});
