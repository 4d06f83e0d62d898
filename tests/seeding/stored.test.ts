import { expect, test } from "vitest";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { articles, entities, quotes } from "./contents.ts";
import { freshDatabase } from "../support/database.ts";
import { example, seedDirectory } from "./example.ts";

const database = await freshDatabase({ seeded: false });
await seedDatabase(database, { directory: await seedDirectory() });

const noDetails = { person: null, organization: null, country: null, place: null, topic: null, event: null };
const name = { kind: "NAME", caseSensitive: false, validFrom: null, validUntil: null };

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

test("a person has names, dated roles and a nationality", async () => {
  const found = await entities(database);
  expect(found.map(({ slug }) => slug)).toEqual([
    "agency",
    "ann-lee",
    "arcadia",
    "ben-ray",
    "paper",
    "port",
    "summit",
    "trade",
    "utopia",
  ]);
  expect(found[1]).toEqual({
    ...noDetails,
    kind: "PERSON",
    slug: "ann-lee",
    name: "Ann Lee",
    wikidataId: "Q101",
    aliases: [
      { ...name, text: "Ann Lee", folded: "ann lee" },
      {
        text: "Lee",
        folded: "lee",
        kind: "SURNAME",
        caseSensitive: true,
        validFrom: day("2001-01-01"),
        validUntil: day("2005-12-31"),
      },
    ],
    person: {
      givenName: "Ann",
      familyName: "Lee",
      birthDate: day("1960-02-29"),
      deathDate: null,
      nationality: { code: "UT" },
      roles: [
        {
          title: "President",
          country: { code: "UT" },
          organization: { entity: { slug: "agency" } },
          startDate: day("2001-01-01"),
          endDate: day("2005-12-31"),
        },
      ],
    },
  });
});

test("every other kind has what is its own", async () => {
  const bySlug = new Map((await entities(database)).map((entity) => [entity.slug, entity]));
  const own = { ...noDetails, wikidataId: null };
  expect(bySlug.get("agency")).toEqual({
    ...own,
    kind: "ORGANIZATION",
    slug: "agency",
    name: "The Agency",
    aliases: [{ ...name, text: "The Agency", folded: "agency" }],
    organization: { type: "NEWS_AGENCY", stateControlled: true, url: null, country: { code: "UT" } },
  });
  expect(bySlug.get("utopia")).toEqual({
    ...own,
    kind: "COUNTRY",
    slug: "utopia",
    name: "Utopia",
    aliases: [
      { ...name, text: "Utopia", folded: "utopia" },
      { ...name, text: "Utopian", folded: "utopian", kind: "DEMONYM" },
    ],
    country: { code: "UT", code3: "UTO" },
  });
  expect(bySlug.get("port")?.place).toEqual({ country: { code: "UT" }, latitude: 1.5, longitude: -2.5 });
  expect(bySlug.get("trade")?.topic).toEqual({ entity: { slug: "trade" } });
  expect(bySlug.get("summit")?.event).toEqual({
    startDate: day("2019-04-25"),
    endDate: null,
    place: { entity: { slug: "port" } },
    participants: [
      { position: 0, entity: { slug: "ann-lee" } },
      { position: 1, entity: { slug: "arcadia" } },
    ],
  });
});

test("an article has its text as given, and every span in it", async () => {
  const [, summit] = await articles(database);
  expect(summit).toEqual({
    origin: "seed:summit",
    url: "https://paper.example/summit",
    headline: "Talks",
    body: example["articles/summit.txt"],
    language: "en",
    publishedAt: day("2019-04-26"),
    publishedPrecision: "DAY",
    publishedZone: 0,
    publishedBasis: "printed on the page",
    retrievedAt: new Date("2019-05-01T08:00:00Z"),
    reportedAt: day("2019-04-26"),
    publisher: { entity: { slug: "paper" } },
    byline: ["A. Writer"],
    // sha256sum of the address, a line feed and the hash below
    key: "bd722a190cd28c0dc60d046e60a3e336",
    // sha256sum of the .txt
    contentHash: "13136dabd194d41a04396862a904a89e53c37b297a13d1f871602b61c89d0508",
    wordCount: 20,
    gaps: [{ startOffset: 100, endOffset: 100 }],
    dates: [
      {
        startOffset: 88,
        endOffset: 94,
        text: "Friday",
        startDate: day("2019-04-26"),
        endDate: day("2019-04-26"),
        basis: "the Friday of publication",
      },
    ],
    mentions: [
      { startOffset: 14, endOffset: 21, text: "Ann Lee", entity: { slug: "ann-lee" }, candidates: [] },
      {
        startOffset: 44,
        endOffset: 47,
        text: "Ben",
        entity: null,
        candidates: [{ entity: { slug: "ben-ray" }, score: 0.5, reasons: ["his first name"] }],
      },
    ],
    occurrences: [
      {
        quote: { key: "202e6d38ad41c90a18c2899a90ac9ffb" },
        startOffset: 28,
        endOffset: 43,
        text: "“We will talk.”",
        before: "Café 🎈 news. Ann Lee said: ",
        after: " Ben said they would, the Agency reported on Friday from .",
        cue: "said",
        speakerText: "Ann Lee",
        speakerCertainty: 1,
        parts: [28, 43],
        attribution: [
          { position: 0, relation: "SAID", text: "Ann Lee", agent: { slug: "ann-lee" } },
          { position: 1, relation: "PUBLISHED", text: "Paper", agent: { slug: "paper" } },
        ],
      },
      {
        quote: { key: "44e3eec7742c8888bbea59455f52f995" },
        startOffset: 44,
        endOffset: 63,
        text: "Ben said they would",
        before: "Café 🎈 news. Ann Lee said: “We will talk.” ",
        after: ", the Agency reported on Friday from .",
        cue: null,
        speakerText: "Ben",
        speakerCertainty: null,
        parts: [53, 57, 58, 63],
        attribution: [
          { position: 0, relation: "SAID", text: "Ben", agent: null },
          { position: 1, relation: "REPORTED", text: "the Agency", agent: { slug: "agency" } },
          { position: 2, relation: "PUBLISHED", text: "Paper", agent: { slug: "paper" } },
        ],
      },
    ],
  });
});

test("a quote that two articles carry is one, with what both say of it, and reported when the first one was", async () => {
  const [, shared] = await quotes(database);
  const reportedAt = new Date("2019-04-25T09:30:00Z");
  expect(shared).toEqual({
    key: "202e6d38ad41c90a18c2899a90ac9ffb",
    text: "“We will talk.”",
    kind: "DIRECT",
    polarity: "ASSERTED",
    speaker: { slug: "ann-lee" },
    speakerText: "Ann Lee",
    speakerCuratedAt: null,
    speakerCandidates: [],
    saidAt: day("2019-04-01"),
    saidPrecision: "MONTH",
    article: { origin: "seed:echo" },
    reportedAt,
    abouts: [
      {
        position: 0,
        entity: { slug: "utopia" },
        basis: "COREFERENCE",
        text: "We",
        article: { origin: "seed:echo" },
        startOffset: 26,
        endOffset: 28,
        reportedAt,
      },
      {
        position: 1,
        entity: { slug: "trade" },
        basis: "CONTEXT",
        text: "talk",
        article: { origin: "seed:summit" },
        startOffset: 37,
        endOffset: 41,
        reportedAt,
      },
    ],
  });
});

test("an article without a publisher says so in its attribution, and its words in quotation marks are kept apart", async () => {
  const [echo] = await articles(database);
  expect(echo).toMatchObject({
    publisher: null,
    publishedPrecision: "MINUTE",
    occurrences: [
      {
        parts: [26, 39],
        attribution: [
          { position: 0, relation: "SAID", text: "Ann Lee", agent: { slug: "ann-lee" } },
          { position: 1, relation: "PUBLISHED", text: "unknown publisher", agent: null },
        ],
      },
    ],
  });
});
