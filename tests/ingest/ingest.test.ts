import { beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clear, rows } from "../seeding/contents.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";
import { day, inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: false });
const ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
const { data } = clientOf(database);

const body = "Talks began. “We will meet Bob Stone in spring,” said Ann Lee to The Wire. Nobody else came.";
const known = { url: "https://gazette.example/1", publisher: "Gazette", publishedAt: day("2024-03-01") };

beforeEach(async () => {
  await clear(database);
  await database.query({
    text: `WITH e AS (INSERT INTO entity (kind, name, slug) VALUES ('ORGANIZATION', 'The Wire', 'wire') RETURNING id),
      a AS (INSERT INTO alias (entity_id, text, folded, kind) SELECT id, 'The Wire', 'wire', 'NAME' FROM e)
      INSERT INTO organization (entity_id, type) SELECT id, 'NEWS_AGENCY' FROM e`,
    values: [],
  });
});

test("an article is there with its people, its quote, where that stands, whom it is about and who passed it on", async () => {
  expect(await ingest([raw(body, { ...known, headline: "Talks", byline: ["Eve Marsh"] })])).toEqual([
    { status: "CREATED", articleId: expect.any(Number), language: "en", quoteCount: 1, isRead: true },
  ]);
  const found = await data(`{ articles { nodes {
    url headline body language publishedAt publishedPrecision publishedBasis byline wordCount publisher { name slug type }
    mentions { nodes { text span { start end } entity { name } candidates { score } } }
    quotes { nodes {
      text kind speaker { name kind } speakerText speakerCandidates { score } saidAt saidPrecision reportedAt
      about { edges { basis text span { start end } node { name } } }
      occurrences { nodes { text span { start end } before after cue parts { start end } } }
      attribution { position relation text agent { slug } }
      evidence { occurrenceCount publisherCount independentPublisherCount attributionDepth stateMediaOnly verbatim }
    } }
  } } }`);
  expect(found).toEqual({
    articles: {
      nodes: [
        {
          url: "https://gazette.example/1",
          headline: "Talks",
          body,
          language: "en",
          publishedAt: "2024-03-01T00:00:00.000Z",
          publishedPrecision: "DAY",
          publishedBasis: null,
          byline: ["Eve Marsh"],
          wordCount: 18,
          publisher: { name: "Gazette", slug: "gazette", type: "NEWS_SITE" },
          mentions: {
            nodes: [
              { text: "Bob Stone", span: { start: 27, end: 36 }, entity: { name: "Bob Stone" }, candidates: [] },
              { text: "Ann Lee", span: { start: 54, end: 61 }, entity: { name: "Ann Lee" }, candidates: [] },
              { text: "The Wire", span: { start: 65, end: 73 }, entity: { name: "The Wire" }, candidates: [] },
            ],
          },
          quotes: {
            nodes: [
              {
                text: "We will meet Bob Stone in spring,",
                kind: "DIRECT",
                speaker: { name: "Ann Lee", kind: "PERSON" },
                speakerText: "Ann Lee",
                speakerCandidates: [],
                saidAt: null,
                saidPrecision: "UNKNOWN",
                reportedAt: "2024-03-01T00:00:00.000Z",
                about: {
                  edges: [
                    { basis: "NAMED", text: "Bob Stone", span: { start: 27, end: 36 }, node: { name: "Bob Stone" } },
                  ],
                },
                occurrences: {
                  nodes: [
                    {
                      text: "We will meet Bob Stone in spring,",
                      span: { start: 14, end: 47 },
                      before: "Talks began. “",
                      after: "” said Ann Lee to The Wire. Nobody else came.",
                      cue: "said",
                      parts: [{ start: 14, end: 47 }],
                    },
                  ],
                },
                attribution: [
                  { position: 0, relation: "SAID", text: "Ann Lee", agent: { slug: "ann-lee" } },
                  { position: 1, relation: "REPORTED", text: "The Wire", agent: { slug: "wire" } },
                  { position: 2, relation: "PUBLISHED", text: "Gazette", agent: { slug: "gazette" } },
                ],
                evidence: {
                  occurrenceCount: 1,
                  publisherCount: 1,
                  independentPublisherCount: 1,
                  attributionDepth: 2,
                  stateMediaOnly: null,
                  verbatim: true,
                },
              },
            ],
          },
        },
      ],
    },
  });
});

test("a person who was met first in an article is found by name and surname, and has no Wikidata id", async () => {
  await ingest([raw(body)]);
  const person = { person: { name: "Ann Lee", givenName: "Ann", familyName: "Lee", wikidataId: null } };
  for (const ref of ["Ann Lee", "Lee", "ann-lee"]) {
    const query = "query ($ref: EntityRef!) { person(ref: $ref) { name givenName familyName wikidataId } }";
    expect(await data(query, { ref })).toEqual(person);
  }
});

test("people of articles that are read together are the same people", async () => {
  await ingest([raw(body), raw("“No comment here,” said Ann Lee. Bob Stone left.")]);
  expect(await data(`{ people(includeProvisional: true) { nodes { name quotes { totalCount } } } }`)).toEqual({
    people: {
      nodes: [
        { name: "Ann Lee", quotes: { totalCount: 2 } },
        { name: "Bob Stone", quotes: { totalCount: 0 } },
      ],
    },
  });
});

test.each([
  ["with its address", known, known],
  ["with its publisher", { publisher: "Gazette" }, { publisher: "Gazette" }],
  ["of an address that is not told again", known, {}],
  ["of a publisher whose address is not told again", known, { publisher: "Gazette" }],
  ["with neither", {}, {}],
  ["under another headline", { ...known, headline: "One" }, { ...known, headline: "Two" }],
])("the same text %s changes nothing", async (_, first, again) => {
  const [created] = await ingest([raw(body, first)]);
  const before = await rows(database);
  expect(await ingest([raw(body, again)])).toEqual([
    { ...created, status: "UNCHANGED", quoteCount: null, isRead: null },
  ]);
  expect(await rows(database)).toEqual(before);
});

test("the same text of another publisher, or at another address, is another article", async () => {
  const results = await ingest([
    raw(body, { publisher: "Gazette" }),
    raw(body, { publisher: "Courier" }),
    raw(body, { url: "https://a.example/" }),
    raw(body, { url: "https://b.example/" }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["CREATED", "CREATED", "CREATED", "CREATED"]);
  expect(await data("{ quotes { nodes { evidence { occurrenceCount } } } }")).toEqual({
    quotes: { nodes: [{ evidence: { occurrenceCount: 4 } }] },
  });
});

test("a hundred texts that are known cost as many statements as one", async () => {
  const many = Array.from({ length: 100 }, (_, at) =>
    raw(`${body} ${at}`, known.publisher ? { publisher: "Gazette" } : {}),
  );
  await ingest(many);
  const statements = async (some: typeof many) => {
    let count = 0;
    const stop = database.onStatement(() => (count += 1));
    const results = await ingest(some);
    stop();
    expect(results.map(({ status }) => status)).toEqual(some.map(() => "UNCHANGED"));
    return count;
  };
  expect(await statements(many)).toBe(await statements(many.slice(0, 1)));
});

test("a text in another language is stored and not read", async () => {
  const [result] = await ingest([raw("Der Präsident sagte: „Ja“ und ging.")]);
  expect(result).toEqual({
    status: "CREATED",
    articleId: expect.any(Number),
    language: "de",
    quoteCount: 0,
    isRead: false,
  });
  expect(await data(`{ articles { nodes { language quotes { totalCount } mentions { totalCount } } } }`)).toEqual({
    articles: { nodes: [{ language: "de", quotes: { totalCount: 0 }, mentions: { totalCount: 0 } }] },
  });
});

test("an agency in the dateline or the byline is on the way of every quote", async () => {
  const chains = async () => {
    const found = await data<{ quotes: { nodes: { attribution: { text: string }[] }[] } }>(
      "{ quotes { nodes { attribution { text } } } }",
    );
    return found.quotes.nodes.map(({ attribution }) => attribution.map(({ text }) => text));
  };
  await ingest([raw("PORT (The Wire) - “We are leaving now,” said Ann Lee.", { publisher: "Gazette" })]);
  expect(await chains()).toEqual([["Ann Lee", "The Wire", "Gazette"]]);
  await clear(database);
  await ingest([raw("“We are leaving now,” said Ann Lee.", { publisher: "Gazette", byline: ["By Nobody Known"] })]);
  expect(await chains()).toEqual([["Ann Lee", "Gazette"]]);
});
