import { beforeEach, describe, expect, test } from "vitest";
import { clear, rows } from "../seeding/contents.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";

const database = await freshDatabase({ seeded: true });
const { ask, data } = clientOf(database, { reader: plainReader });

const mutation = `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    created
    article { headline url publisher { name } publishedAt publishedPrecision language quotes { nodes { text } } }
    quotes { text speaker { name } about { nodes { name } } evidence { occurrenceCount } article { headline } }
    userErrors { code message field }
  }
}`;
const take = async (input: object) =>
  (await data<{ ingestArticle: { created: boolean; userErrors: { code: string }[] } }>(mutation, { input }))
    .ingestArticle;

const body = "“We are neighbours,” said Vladimir Putin. “The US is far away,” said Ann Lee to Sputnik.";
const quotes = [
  {
    text: "We are neighbours,",
    speaker: { name: "Vladimir Putin" },
    about: { nodes: [] },
    evidence: { occurrenceCount: 1 },
    article: { headline: "Far" },
  },
  {
    text: "The US is far away,",
    speaker: { name: "Ann Lee" },
    about: { nodes: [{ name: "United States" }] },
    evidence: { occurrenceCount: 1 },
    article: { headline: "Far" },
  },
];

test("an article is answered as deep as anywhere, its quotes in the order of the text, and again the same", async () => {
  const input = {
    body,
    headline: "Far",
    url: "https://news.example/far",
    publisher: "KCNA",
    publishedAt: "2019-05-01T10:30:00+09:00",
    language: "en-gb",
    byline: ["A. Writer"],
  };
  const answer = {
    created: true,
    article: {
      headline: "Far",
      url: "https://news.example/far",
      publisher: { name: "Korean Central News Agency" },
      publishedAt: "2019-05-01T01:30:00.000Z",
      publishedPrecision: "MINUTE",
      language: "en-GB",
      quotes: { nodes: quotes.map(({ text }) => ({ text })) },
    },
    quotes,
    userErrors: [],
  };
  expect(await take(input)).toEqual(answer);
  expect(await take(input)).toEqual({ ...answer, created: false });
  const again = await Promise.all(Array.from({ length: 20 }, () => take(input)));
  expect(again).toEqual(again.map(() => ({ ...answer, created: false })));
});

test("aliases, fragments and variables select as in a query", async () => {
  const answer = await data(
    `mutation ($body: String!, $first: Int!) {
      one: ingestArticle(input: { body: $body }) { made: created ...Words }
    }
    fragment Words on IngestArticlePayload { article { these: quotes(first: $first) { nodes { words: text } pageInfo { hasNextPage } } } }`,
    { body: `${body} ${body.replace("far", "very far")}`, first: 1 },
  );
  expect(answer).toEqual({
    one: {
      made: true,
      article: {
        these: {
          nodes: [{ words: "We are neighbours," }],
          pageInfo: { hasNextPage: true },
        },
      },
    },
  });
});

test("a day is stored as a day, and the seeds' article that is handed in again is found", async () => {
  const seed = await data<{ articles: { nodes: { body: string; id: string }[] } }>(
    `{ articles(filter: { publisher: "Business Standard" }) { nodes { body id } } }`,
  );
  const [article] = seed.articles.nodes;
  const found = await data(
    `mutation ($body: String!) { ingestArticle(input: { body: $body, publisher: "Business Standard", publishedAt: "2020-01-01" }) {
      created article { id publishedAt publishedPrecision } userErrors { code }
    } }`,
    { body: article?.body },
  );
  expect(found).toEqual({
    ingestArticle: {
      created: false,
      article: { id: article?.id, publishedAt: "2019-04-26T00:00:00.000Z", publishedPrecision: "DAY" },
      userErrors: [],
    },
  });
  expect(await take({ body: "No quotes here.", publishedAt: "2020-01-01" })).toMatchObject({
    article: { publishedAt: "2020-01-01T00:00:00.000Z", publishedPrecision: "DAY" },
  });
});

test("a text in another language is stored, and that it is not read is said, again and again", async () => {
  const german = { body: "Der Minister sagte: „Wir gehen“ und ging." };
  const userErrors = [
    {
      code: "LANGUAGE_NOT_READ",
      message:
        'The text is stored and can be found, but it looks like "de": quotes, names and dates are read from English alone.',
      field: ["input", "body"],
    },
  ];
  expect(await take(german)).toMatchObject({ created: true, article: { language: "de" }, quotes: [], userErrors });
  expect(await take(german)).toMatchObject({ created: false, article: { language: "de" }, quotes: [], userErrors });
});

describe("what cannot be stored is refused, with a code and its place", () => {
  const nothing = { created: false, article: null, quotes: [] };
  const year = new Date().getUTCFullYear();

  test.each<[string, object, string, readonly string[], string | RegExp]>([
    [
      "an empty body",
      { body: "" },
      "BLANK",
      ["body"],
      '"body" is blank. Enter text, or omit the field if it is optional.',
    ],
    ["a blank body", { body: " \n\t " }, "BLANK", ["body"], /blank/],
    [
      "a body that is a book",
      { body: "word ".repeat(200_001) },
      "TOO_LONG",
      ["body"],
      '"body" has 1000005 characters; the maximum is 1000000.',
    ],
    ["a NUL", { body: "a\0b" }, "UNSTORABLE_TEXT", ["body"], '"body" has a NUL character at offset 1. Remove it.'],
    ["half a character", { body: "ab\ud83d" }, "UNSTORABLE_TEXT", ["body"], /lone surrogate .* at offset 2/],
    ["a NUL in the headline", { headline: "\0" }, "UNSTORABLE_TEXT", ["headline"], /NUL/],
    ["an endless headline", { headline: "a".repeat(2_001) }, "TOO_LONG", ["headline"], /2001 characters/],
    [
      "half a character in an author",
      { byline: ["A", "\udc00"] },
      "UNSTORABLE_TEXT",
      ["byline", "1"],
      /"byline.1" has a lone surrogate/,
    ],
    [
      "more authors than any article",
      { byline: Array.from({ length: 201 }, String) },
      "TOO_LONG",
      ["byline"],
      /201 names/,
    ],
    ["a word for an address", { url: "gazette" }, "BAD_URL", ["url"], /"gazette" is not the address/],
    ["an address of another kind", { url: "javascript:alert(1)" }, "BAD_URL", ["url"], /not the address/],
    ["an address with a NUL", { url: "https://a.example/\0" }, "UNSTORABLE_TEXT", ["url"], /NUL/],
    [
      "an address longer than any",
      { url: `https://a.example/${"a".repeat(2_000)}` },
      "TOO_LONG",
      ["url"],
      /characters/,
    ],
    [
      "no language",
      { language: "English, British" },
      "BAD_LANGUAGE",
      ["language"],
      /"English, British" is not a BCP 47 language tag/,
    ],
    ["a day after tomorrow", { publishedAt: `${year + 1}-12-31` }, "BAD_DATE", ["publishedAt"], /is in the future/],
    [
      "a time before printing",
      { publishedAt: "0800-12-25" },
      "BAD_DATE",
      ["publishedAt"],
      /Give one between 1450 and today/,
    ],
    [
      "a publisher nobody knows",
      { publisher: "Gazete of Nowhere" },
      "UNKNOWN_PUBLISHER",
      ["publisher"],
      /^No organization is known as "Gazete of Nowhere"\./,
    ],
    ["a person as the publisher", { publisher: "Vladimir Putin" }, "UNKNOWN_PUBLISHER", ["publisher"], /Did you mean/],
    ["a publisher with a NUL", { publisher: "a\0" }, "UNSTORABLE_TEXT", ["publisher"], /NUL/],
  ])("%s", async (_, input, code, field, message) => {
    const before = await rows(database);
    expect(await take({ body, ...input })).toEqual({
      ...nothing,
      userErrors: [
        {
          code,
          field: ["input", ...field],
          message: typeof message === "string" ? message : expect.stringMatching(message),
        },
      ],
    });
    expect(await rows(database)).toEqual(before);
  });

  test("everything at once", async () => {
    const { userErrors } = await take({ body: "", url: "x", language: "?", headline: "\0" });
    expect(userErrors.map(({ code }) => code)).toEqual(["BLANK", "UNSTORABLE_TEXT", "BAD_URL", "BAD_LANGUAGE"]);
  });

  test("an ambiguous publisher", async () => {
    await database.pool.query(`
      WITH e AS (INSERT INTO entity (kind, name, slug) VALUES ('ORGANIZATION', 'Herald A', 'herald-a'), ('ORGANIZATION', 'Herald B', 'herald-b') RETURNING id),
        a AS (INSERT INTO alias (entity_id, text, folded, kind) SELECT id, 'Herald', 'herald', 'NAME' FROM e)
      INSERT INTO organization (entity_id, type) SELECT id, 'NEWSPAPER' FROM e`);
    expect(await take({ body, publisher: "The Herald" })).toEqual({
      ...nothing,
      userErrors: [
        {
          code: "AMBIGUOUS_PUBLISHER",
          field: ["input", "publisher"],
          message:
            '"publisher" "The Herald" can mean Herald A ("herald-a") or Herald B ("herald-b"). Name one of them by its slug.',
        },
      ],
    });
    expect(await take({ body, publisher: "herald-b" })).toMatchObject({
      created: true,
      article: { publisher: { name: "Herald B" } },
    });
  });

  test.each([
    ["a selection that cannot be answered", `article { quotes(first: 1000) { nodes { text } } }`, "BAD_USER_INPUT"],
    [
      "a name that is ambiguous where one is wanted",
      `article { quotes(filter: { speaker: "Kim", ambiguity: ERROR }) { nodes { text } } }`,
      "AMBIGUOUS_ENTITY",
    ],
  ])("%s writes nothing", async (_, selection, code) => {
    const before = await rows(database);
    const answer = await ask(`mutation { ingestArticle(input: { body: "Something new." }) { ${selection} } }`);
    expect("errors" in answer && answer.errors.map((error) => error.code)).toEqual([code]);
    expect(await rows(database)).toEqual(before);
  });
});

describe("in an empty base", () => {
  beforeEach(() => clear(database));

  test("an article and its people are there", async () => {
    expect(await take({ body })).toMatchObject({
      created: true,
      quotes: [{ speaker: { name: "Vladimir Putin" } }, { speaker: { name: "Ann Lee" } }],
    });
  });
});
