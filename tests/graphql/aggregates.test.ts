import { describe, expect, test } from "vitest";
import { addArticle } from "../support/articles.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: true });
const { ask, data } = clientOf(database);

interface Slug {
  readonly slug: string;
}
interface Quote {
  readonly kind: string;
  readonly reportedAt: string;
  readonly speaker: Slug | null;
  readonly about: { readonly nodes: readonly Slug[] };
}
const { quotes } = await data<{ quotes: { nodes: readonly Quote[] } }>(
  `{ quotes(first: 100) { nodes { kind reportedAt speaker { slug } about(first: 100) { nodes { slug } } } } }`,
);

/** How often each value occurs: the most frequent first, then in the order of the alphabet. */
function counted(
  values: readonly string[],
  first: number,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, first);
}

const speakers = quotes.nodes.flatMap(({ speaker }) => (speaker ? [speaker.slug] : []));
const nobodys = quotes.nodes.filter(({ speaker }) => speaker === null);
const topics = quotes.nodes.flatMap(({ about }) => about.nodes.map(({ slug }) => slug));
const pairs = quotes.nodes.flatMap(({ speaker, about }) =>
  speaker ? about.nodes.map(({ slug }) => `${speaker.slug} on ${slug}`) : [],
);

describe("facets", () => {
  test("count all quotes of the list, not those of the page, in the order asked for", async () => {
    const query = `{ quotes(first: 1) { facets(by: [KIND, SPEAKER, PUBLISHER, ABOUT], first: 4) {
      facet buckets { value count } } } }`;
    expect(await ask(query)).toEqual({
      data: {
        quotes: {
          facets: [
            {
              facet: "KIND",
              buckets: counted(
                quotes.nodes.map(({ kind }) => kind),
                4,
              ),
            },
            { facet: "SPEAKER", buckets: [...counted(speakers, 4), { value: "", count: nobodys.length }] },
            // The other article has no known publisher.
            { facet: "PUBLISHER", buckets: [{ value: "business-standard", count: 13 }] },
            { facet: "ABOUT", buckets: counted(topics, 4) },
          ],
        },
      },
    });
  });

  test("name the entity of a bucket where it has one", async () => {
    const query = `{ quotes(filter: { speaker: "Kim Jong-un", kind: DIRECT }) {
      facets(by: [SPEAKER, KIND, POLARITY]) { buckets { value count entity { __typename name } } } } }`;
    const entity = { __typename: "Person", name: "Kim Jong-un" };
    expect(await ask(query)).toEqual({
      data: {
        quotes: {
          facets: [
            { buckets: [{ value: "kim-jong-un", count: 2, entity }] },
            { buckets: [{ value: "DIRECT", count: 2, entity: null }] },
            { buckets: [{ value: "ASSERTED", count: 2, entity: null }] },
          ],
        },
      },
    });
  });

  test("count quotes without a speaker last, beside as many speakers as are asked for, if there are any", async () => {
    const query = `{
      all: quotes { facets(by: SPEAKER, first: 1) { buckets { value count entity { name } } } }
      nobody: quotes(filter: { hasSpeaker: false }) { facets(by: SPEAKER) { buckets { value count entity { name } } } }
      somebody: quotes(filter: { hasSpeaker: true }) { facets(by: SPEAKER, first: 1) { buckets { value count } } }
    }`;
    const [most] = counted(speakers, 1);
    const without = { value: "", count: nobodys.length, entity: null };
    expect(nobodys.length).toBeGreaterThan(0);
    expect(await ask(query)).toEqual({
      data: {
        all: { facets: [{ buckets: [{ ...most, entity: { name: expect.any(String) } }, without] }] },
        nobody: { facets: [{ buckets: [without] }] },
        somebody: { facets: [{ buckets: [most] }] },
      },
    });
  });

  test("of an empty list have no buckets, and none are given when none are asked for", async () => {
    const query = `{ quotes(filter: { or: [] }) { some: facets(by: [KIND]) { buckets { value } } none: facets(by: []) { facet } } }`;
    expect(await ask(query)).toEqual({ data: { quotes: { some: [{ buckets: [] }], none: [] } } });
  });
});

describe("a histogram", () => {
  test.for([
    ["DAY", ["2019-04-26", "2019-06-08"]],
    ["WEEK", ["2019-04-22", "2019-06-03"]],
    ["MONTH", ["2019-04-01", "2019-06-01"]],
  ] as const)("by %s counts quotes by when they were reported", async ([interval, [april, june]]) => {
    expect(await ask(`{ quotes(first: 1) { histogram(interval: ${interval}) { start count } } }`)).toEqual({
      data: {
        quotes: {
          histogram: [
            { start: april, count: 13 },
            { start: june, count: 6 },
          ],
        },
      },
    });
  });

  test("by YEAR, under a filter", async () => {
    const query = `{ quotes(filter: { speaker: "Kim" }) { histogram(interval: YEAR) { start count } } }`;
    expect(await ask(query)).toEqual({ data: { quotes: { histogram: [{ start: "2019-01-01", count: 4 }] } } });
  });
});

test("who talks about whom: the edges of the quotes under a filter, most quotes first", async () => {
  const query = `query ($filter: QuoteFilter, $minQuotes: Int) {
    statementGraph(filter: $filter, minQuotes: $minQuotes, first: 100) { speaker { slug } about { slug } quoteCount }
  }`;
  interface Graph {
    readonly statementGraph: readonly { speaker: Slug; about: Slug; quoteCount: number }[];
  }
  const edges = async (variables: Readonly<Record<string, unknown>>) =>
    (await data<Graph>(query, variables)).statementGraph.map(({ speaker, about, quoteCount }) => ({
      value: `${speaker.slug} on ${about.slug}`,
      count: quoteCount,
    }));
  const byName = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
  const all = await edges({});
  expect(all.toSorted(byName)).toEqual([...counted(pairs, 100)].sort(byName));
  expect(all.map(({ count }) => count)).toEqual(all.map(({ count }) => count).toSorted((a, b) => b - a));
  expect(await edges({ minQuotes: 4 })).toEqual(all.filter(({ count }) => count >= 4));
  expect(await edges({ filter: { speaker: ["Kim"], about: ["US"], kind: ["DIRECT"] }, minQuotes: 1 })).toEqual(
    expect.arrayContaining([{ value: "kim-jong-un on united-states", count: 1 }]),
  );
});

test("whom a speaker talks about, with how often and from when to when", async () => {
  const reported = { firstReportedAt: "2019-04-26T00:00:00.000Z", lastReportedAt: "2019-04-26T00:00:00.000Z" };
  const query = `{ person(ref: "Kim Jong-un") {
    talksAbout(first: 2) { speaker { slug } about { slug } quoteCount firstReportedAt lastReportedAt }
    people: talksAbout(kinds: [PERSON]) { about { slug } quoteCount }
    none: talksAbout(kinds: []) { quoteCount }
  } }`;
  const person = (slug: string) => ({ about: { slug }, quoteCount: 1 });
  const speaker = { slug: "kim-jong-un" };
  expect(await ask(query)).toEqual({
    data: {
      person: {
        talksAbout: [
          { speaker, about: { slug: "north-korea" }, quoteCount: 4, ...reported },
          { speaker, about: { slug: "korean-peninsula" }, quoteCount: 3, ...reported },
        ],
        people: [person("donald-trump"), person("kim-jong-un"), person("vladimir-putin")],
        none: [],
      },
    },
  });
});

test("what is named together with an entity, by the number of articles, and never itself", async () => {
  await addArticle(database, { body: "Hanoi, Trump, Trump.", mentions: ["hanoi", "donald-trump", "donald-trump"] });
  const query = `{ place(ref: "Hanoi") { coMentions(first: 2) { entity { slug } articleCount }
    people: coMentions(kinds: [PERSON], first: 2) { entity { slug } articleCount } } }`;
  const trump = { entity: { slug: "donald-trump" }, articleCount: 2 };
  expect(await ask(query)).toEqual({
    data: {
      place: {
        coMentions: [trump, { entity: { slug: "denuclearisation" }, articleCount: 1 }],
        people: [trump, { entity: { slug: "dmitry-medvedev" }, articleCount: 1 }],
      },
    },
  });
});

test("what an article names, those named most often first", async () => {
  const query = `{ articles(filter: { publisher: "Business Standard" }) { nodes {
    entities(first: 3) { entity { slug } mentionCount }
    places: entities(kinds: [PLACE], first: 1) { entity { slug } mentionCount }
    people { slug }
    countries { slug }
  } } }`;
  const entity = (slug: string, mentionCount: number) => ({ entity: { slug }, mentionCount });
  expect(await ask(query)).toEqual({
    data: {
      articles: {
        nodes: [
          {
            entities: [entity("north-korea", 13), entity("kim-jong-un", 12), entity("vladimir-putin", 9)],
            places: [entity("korean-peninsula", 5)],
            people: ["kim-jong-un", "vladimir-putin", "donald-trump", "kim-jong-il", "dmitry-medvedev"].map((slug) => ({
              slug,
            })),
            countries: ["north-korea", "united-states", "russia"].map((slug) => ({ slug })),
          },
        ],
      },
    },
  });
});
