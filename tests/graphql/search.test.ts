import { describe, expect, test } from "vitest";
import { addArticle } from "../support/articles.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: true });
const { ask, data } = clientOf(database);

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly score: number;
      readonly highlight: string;
      readonly node: { readonly __typename: string; readonly slug?: string; readonly text?: string };
    }[];
  };
}

async function search(text: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found["search"]> {
  const query = `query ($text: String!, $kinds: [SearchKind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) {
      totalCount
      edges { score highlight node { __typename ... on Entity { slug } ... on Quote { text } } }
    }
  }`;
  return (await data<Found>(query, { text, first: 100, ...more })).search;
}

/** The slugs and types found, best first. */
const names = ({ edges }: Found["search"]) => edges.map(({ node }) => node.slug ?? node.__typename);

describe("a name is found", () => {
  test.for([
    ["as it is", "Vladivostok", "vladivostok"],
    ["with a typing error", "Vladivostock", "vladivostok"],
    ["with letters in the wrong order", "Vladmiir Putin", "vladimir-putin"],
    ["without its accents, or with some too many", "Kim Jong-ün", "kim-jong-un"],
    ["in lower case", "vladimir putin", "vladimir-putin"],
    ["by its alias", "DPRK", "north-korea"],
    ["by a code, as it is written", "US", "united-states"],
    ["among other words", "what did Putin want", "vladimir-putin"],
  ] as const)("%s", async ([, text, slug]) => {
    expect(names(await search(text))[0]).toBe(slug);
  });
});

test("the pronoun is not taken for the country", async () => {
  expect(names(await search("tell us", { kinds: ["COUNTRY"] }))).toEqual([]);
});

test("results stand by their scores, the best first, each once", async () => {
  const { edges, totalCount } = await search("Kim Putin summit");
  const scores = edges.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(edges.map(({ node }) => JSON.stringify(node))).size).toBe(edges.length);
  expect(totalCount).toBe(edges.length);
});

test("a result shows the words that match, marked", async () => {
  const { edges } = await search('"unilateral attitude" bad faith', { kinds: ["QUOTE"] });
  expect(edges.map(({ highlight }) => highlight)).toEqual([
    "The situation on the Korean peninsula and the region is now at a standstill and has reached a critical point where " +
      "it may return to its original state as the U.S. took a <mark>unilateral</mark> <mark>attitude</mark> in " +
      "<mark>bad</mark> <mark>faith</mark> at the recent second Democratic People&#39;s Republic of Korea (DPRK)-U.S. " +
      "summit talks",
  ]);
});

test("an alias that matches is shown beside the name", async () => {
  const { edges } = await search("DPRK", { kinds: ["COUNTRY"] });
  expect(edges[0]?.highlight).toBe("North Korea (<mark>DPRK</mark>)");
});

test("what an article brings along is escaped, and its own marks are none", async () => {
  const body = `A zeppelin <script>alert("1")</script> & 'co' </mark><mark>\u0002lure\u0003 flew.`;
  await addArticle(database, { headline: "<b>Bold</b>", body });
  const { edges } = await search("zeppelin");
  expect(edges.map(({ highlight }) => highlight)).toEqual([
    "Bold&lt;/b&gt; — A <mark>zeppelin</mark> &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; " +
      "&#39;co&#39; &lt;/mark&gt;&lt;mark&gt;lure flew",
  ]);
});

test("words are found in another form, and without their accents", async () => {
  await addArticle(database, { body: "Les élèves protestèrent à Orléans." });
  const typed = await Promise.all(["eleves", "ÉLÈVES", "orleans"].map((text) => search(text, { kinds: ["ARTICLE"] })));
  expect(typed.map(({ totalCount }) => totalCount)).toEqual([1, 1, 1]);
  expect((await search("supporting effort", { kinds: ["QUOTE"] })).edges.map(({ node }) => node.text)).toEqual([
    expect.stringMatching(/^Russia supports the efforts/),
  ]);
});

describe("kinds", () => {
  test("narrow what is found", async () => {
    const kinds = async (...given: string[]) =>
      [
        ...new Set(
          (await search("Kim sanctions North Korea", { kinds: given })).edges.map(({ node }) => node.__typename),
        ),
      ].sort();
    expect(await kinds("PERSON")).toEqual(["Person"]);
    expect(await kinds("TOPIC", "COUNTRY")).toEqual(["Country", "Topic"]);
    expect(await kinds("ARTICLE")).toEqual(["Article"]);
  });

  test("of none find nothing", async () => {
    expect(await search("Kim", { kinds: [] })).toEqual({ totalCount: 0, edges: [] });
  });
});

describe("web-search syntax", () => {
  test.for([
    ["a phrase", '"very open person"', 1],
    ["a phrase that does not stand there", '"open very person"', 0],
    ["one word or another", "standstill OR hospitality", 2],
    ["a word, but not another", "peninsula -peace", 2],
    ["every word", "standstill hospitality", 0],
  ] as const)("%s", async ([, text, count]) => {
    expect((await search(text, { kinds: ["QUOTE"] })).totalCount).toBe(count);
  });
});

test("every kind of result hands out what is its own", async () => {
  const query = `{ search(text: "Kim–Putin summit in Vladivostok", first: 1) { nodes {
    __typename
    ... on Article { headline } ... on Quote { kind } ... on Entity { name }
    ... on Event { startDate place { name } }
  } } }`;
  expect(await ask(query)).toEqual({
    data: {
      search: {
        nodes: [
          {
            __typename: "Event",
            name: "Kim–Putin summit in Vladivostok",
            startDate: "2019-04-25",
            place: { name: "Vladivostok" },
          },
        ],
      },
    },
  });
});
