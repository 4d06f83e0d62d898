import { expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { handMadeReader } from "./hand-made-reader.ts";
import { day, inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: true });
const body = "Bangkok said the ferry talks with Laos would resume.";
const reader = handMadeReader({
  [body]: {
    names: [{ name: "Bangkok" }, { name: "Laos" }],
    quotes: [
      {
        text: "the ferry talks with Laos would resume",
        by: 0,
        about: [{ start: 34, end: 38, text: "Laos", referent: 1, basis: "NAMED" }],
        speakerCertainty: 0.9,
        speakerCandidates: [{ referent: 0, score: 0.9, reasons: ["stands beside the word that reports it"] }],
      },
    ],
  },
});
const { data, statements } = clientOf(database, { reader });
await inOrder(createIngest({ database, prepare: prepareWith(reader) }))([
  raw(body, { publisher: "Gazette", publishedAt: day("2019-05-01") }),
]);

const text = "the ferry talks with Laos would resume";

test("what a country said is found by its name and code, from the country, and among its people's words", async () => {
  const query = `{
    named: quotes(filter: { speaker: "Thailand" }) { nodes { text speaker { __typename name } } }
    coded: quotes(filter: { speaker: "TH", about: "Laos" }) { nodes { text } }
    ofCountry: quotes(filter: { speakerCountry: "Thailand" }) { nodes { text } }
    country(ref: "Thailand") { quotes { totalCount nodes { text attribution { relation agent { name } } } } talksAbout { about { name } quoteCount } }
    speakers: quotes(filter: { about: "Laos" }) { facets(by: [SPEAKER]) { buckets { value count entity { name } } } }
    statementGraph(filter: { speaker: "Thailand" }) { speaker { name } about { name } quoteCount }
  }`;
  expect(await data(query)).toEqual({
    named: { nodes: [{ text, speaker: { __typename: "Country", name: "Thailand" } }] },
    coded: { nodes: [{ text }] },
    ofCountry: { nodes: [{ text }] },
    country: {
      quotes: {
        totalCount: 1,
        nodes: [
          {
            text,
            attribution: [
              { relation: "SAID", agent: { name: "Thailand" } },
              { relation: "PUBLISHED", agent: { name: "Gazette" } },
            ],
          },
        ],
      },
      talksAbout: [{ about: { name: "Laos" }, quoteCount: 1 }],
    },
    speakers: { facets: [{ buckets: [{ value: "thailand", count: 1, entity: { name: "Thailand" } }] }] },
    statementGraph: [{ speaker: { name: "Thailand" }, about: { name: "Laos" }, quoteCount: 1 }],
  });
  // For each of the six: one for its names, one for its answer.
  expect(await statements(query)).toBe(12);
});

test("the reasons for a speaker are given also where nobody else was considered", async () => {
  const query = `{ quotes(filter: { speaker: "Thailand" }) { nodes {
    speakerCandidates { entity { slug } score reasons }
  } } }`;
  expect(await data(query)).toEqual({
    quotes: {
      nodes: [
        {
          speakerCandidates: [
            {
              entity: { slug: "thailand" },
              score: 0.9,
              reasons: ["has the name", "stands beside the word that reports it"],
            },
          ],
        },
      ],
    },
  });
});

test("an editor can say that a country spoke", async () => {
  const { quotes } = await data<{ quotes: { nodes: { id: string }[] } }>(
    `{ quotes(filter: { speaker: "Kim Jong-un" }, first: 1) { nodes { id } } }`,
  );
  const payload = await data(
    `mutation ($id: ID!) { setQuoteSpeaker(input: { quote: $id, speaker: "North Korea" }) { quote { speaker { slug } } userErrors { code } } }`,
    { id: quotes.nodes[0]?.id },
  );
  expect(payload).toEqual({
    setQuoteSpeaker: { quote: { speaker: { slug: "north-korea" } }, userErrors: [] },
  });
});
