import { expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: true });
const { data } = clientOf(database);

// The seeds are sure of all they say: these quotes differ in what speaks for them.
await database.pool.query(`
  UPDATE quote SET polarity = (CASE id % 3 WHEN 0 THEN 'DENIED' ELSE 'QUESTIONED' END)::quote_polarity WHERE id % 4 < 2;
  UPDATE quote SET speaker_text = 'two officials of the foreign ministry' WHERE id % 5 = 0;
  UPDATE occurrence SET speaker_certainty = (id % 4) / 4.0 WHERE speaker_certainty IS NOT NULL AND id % 2 = 0`);

/** A quote with all that a filter can ask of it. */
interface Quote {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly polarity: string;
  readonly speakerText: string | null;
  readonly speaker: {
    readonly slug: string;
    readonly nationality?: Slug | null;
    readonly country?: Slug | null;
  } | null;
  readonly about: { readonly edges: readonly { readonly basis: string; readonly node: Slug }[] };
  readonly attribution: readonly { readonly relation: string; readonly agent: Slug | null }[];
  readonly saidAt: string | null;
  readonly reportedAt: string;
  readonly evidence: {
    readonly independentPublisherCount: number;
    readonly attributionDepth: number;
    readonly stateMediaOnly: boolean | null;
    readonly speakerCertainty: number | null;
    readonly confidence: number;
  };
}
interface Slug {
  readonly slug: string;
}

const { quotes } = await data<{ quotes: { nodes: readonly Quote[] } }>(`{
  quotes(first: 100) { nodes {
    id text kind polarity speakerText saidAt reportedAt
    speaker { slug ... on Person { nationality { slug } } ... on Organization { country { slug } } }
    about(first: 100) { edges { basis node { slug } } }
    attribution { relation agent { slug } }
    evidence { independentPublisherCount attributionDepth stateMediaOnly speakerCertainty confidence }
  } }
}`);
const all = quotes.nodes;

type Model = (quote: Quote) => boolean;
const by =
  (...slugs: string[]): Model =>
  ({ speaker }) =>
    speaker !== null && slugs.includes(speaker.slug);
const about =
  (slug: string, bases: readonly string[] = ["NAMED", "METONYM", "COREFERENCE", "CONTEXT"]): Model =>
  (quote) =>
    quote.about.edges.some(({ basis, node }) => node.slug === slug && bases.includes(basis));
const country =
  (slug: string): Model =>
  ({ speaker }) =>
    [speaker?.slug, speaker?.nationality?.slug, speaker?.country?.slug].includes(slug);
const carriedBy =
  (slug: string): Model =>
  ({ attribution }) =>
    attribution.some(({ relation, agent }) => relation !== "SAID" && agent?.slug === slug);
const not =
  (model: Model): Model =>
  (quote) =>
    !model(quote);
const allOf =
  (...models: Model[]): Model =>
  (quote) =>
    models.every((model) => model(quote));
const anyOf =
  (...models: Model[]): Model =>
  (quote) =>
    models.some((model) => model(quote));
const everything: Model = () => true;
const nothing: Model = () => false;

const us = "united-states";
const [kim, putin, kcna] = ["kim-jong-un", "vladimir-putin", "korean-central-news-agency"];

test.for<readonly [string, Model]>([
  ["{}", everything],
  ['{ speaker: "Putin" }', by(putin)],
  ['{ speaker: ["Putin", "Kim"] }', by(putin, kim)],
  ['{ speaker: ["Putin", "Nobody Such"] }', by(putin)],
  ['{ speaker: "Nobody Such" }', nothing],
  ["{ speaker: [] }", nothing],
  ["{ speaker: null }", everything],
  ['{ speaker: "United States" }', nothing],
  ['{ speakerCountry: "North Korea" }', country("north-korea")],
  ['{ speakerCountry: ["Russia", "KP"] }', anyOf(country("russia"), country("north-korea"))],
  ["{ speakerCountry: [] }", nothing],
  ['{ about: "US" }', about(us)],
  ['{ about: ["US", "sanctions"] }', anyOf(about(us), about("sanctions"))],
  ["{ about: [] }", nothing],
  ['{ aboutAll: ["US", "North Korea"] }', allOf(about(us), about("north-korea"))],
  ['{ aboutAll: ["US", "Nobody Such"] }', nothing],
  ["{ aboutAll: [] }", everything],
  ["{ aboutBasis: METONYM }", (quote) => quote.about.edges.some(({ basis }) => basis === "METONYM")],
  ["{ aboutBasis: [] }", nothing],
  ['{ about: "US", aboutBasis: METONYM }', about(us, ["METONYM"])],
  ['{ about: "US", aboutBasis: [METONYM, NAMED] }', about(us, ["METONYM", "NAMED"])],
  [
    '{ aboutAll: ["US", "North Korea"], aboutBasis: NAMED }',
    allOf(about(us, ["NAMED"]), about("north-korea", ["NAMED"])),
  ],
  ['{ reportedBy: "KCNA" }', carriedBy(kcna)],
  ['{ reportedBy: "Business Standard" }', carriedBy("business-standard")],
  ['{ reportedBy: ["Sputnik", "KCNA"] }', anyOf(carriedBy("sputnik"), carriedBy(kcna))],
  ["{ reportedBy: [] }", nothing],
  ["{ kind: DIRECT }", ({ kind }) => kind === "DIRECT"],
  ["{ kind: [DIRECT, MIXED] }", ({ kind }) => kind !== "INDIRECT"],
  ["{ kind: [] }", nothing],
  ['{ text: "unilateral" }', ({ text }) => /unilateral/i.test(text)],
  [
    '{ text: "denuclearization OR penalties" }',
    ({ text }) => /denucleari[sz]ation|penalt/i.test(text) && !/sation/.test(text),
  ],
  ['{ text: "\\"unilateral attitude\\"" }', ({ text }) => /unilateral"? attitude/i.test(text)],
  ['{ text: "peninsula -unilateral" }', ({ text }) => /peninsula/i.test(text) && !/unilateral/i.test(text)],
  ['{ saidAt: { from: "2019-04-26T00:00:00Z" } }', ({ saidAt }) => saidAt !== null && saidAt >= "2019-04-26"],
  ['{ saidAt: { until: "2019-04-26T00:00:00Z" } }', ({ saidAt }) => saidAt !== null && saidAt < "2019-04-26"],
  ['{ saidAt: { from: "2019-06-01T00:00:00Z", until: "2019-04-26T00:00:00Z" } }', nothing],
  ["{ saidAt: {} }", everything],
  ['{ reportedAt: { from: "2019-06-08T00:00:00Z" } }', ({ reportedAt }) => reportedAt >= "2019-06-08"],
  ['{ reportedAt: { until: "2019-06-08T00:00:00Z" } }', ({ reportedAt }) => reportedAt < "2019-06-08"],
  [
    '{ reportedAt: { from: "2019-04-26T02:00:00+02:00", until: "2019-04-26T00:00:00.001Z" } }',
    ({ reportedAt }) => reportedAt < "2019-04-27",
  ],
  ["{ minIndependentPublishers: 1 }", ({ evidence }) => evidence.independentPublisherCount >= 1],
  ["{ minIndependentPublishers: 2 }", nothing],
  ["{ minIndependentPublishers: 0 }", everything],
  ["{ polarity: DENIED }", ({ polarity }) => polarity === "DENIED"],
  ["{ polarity: [DENIED, QUESTIONED] }", ({ polarity }) => polarity !== "ASSERTED"],
  ["{ polarity: [] }", nothing],
  ["{ not: { polarity: ASSERTED } }", ({ polarity }) => polarity !== "ASSERTED"],
  ['{ about: "US", polarity: ASSERTED }', allOf(about(us), ({ polarity }) => polarity === "ASSERTED")],
  ["{ hasSpeaker: true }", ({ speaker }) => speaker !== null],
  ["{ hasSpeaker: false }", ({ speaker }) => speaker === null],
  ['{ hasSpeaker: false, speaker: "Kim" }', nothing],
  ['{ speakerText: "official" }', ({ speakerText }) => /official/.test(speakerText ?? "")],
  ['{ speakerText: "\\"foreign ministry\\" -Kim" }', ({ speakerText }) => /foreign ministry/.test(speakerText ?? "")],
  ['{ speakerText: "officials OR Kim" }', ({ speakerText }) => /official|\bKim\b/.test(speakerText ?? "")],
  ['{ not: { speakerText: "officials" } }', ({ speakerText }) => !/official/.test(speakerText ?? "")],
  ['{ speakerText: "the" }', nothing],
  ["{ minSpeakerCertainty: 0 }", ({ evidence }) => evidence.speakerCertainty !== null],
  ["{ minSpeakerCertainty: 0.5 }", ({ evidence }) => (evidence.speakerCertainty ?? 0) >= 0.5],
  ["{ not: { minSpeakerCertainty: 0.5 } }", ({ evidence }) => (evidence.speakerCertainty ?? 0) < 0.5],
  ["{ minConfidence: 0 }", everything],
  ["{ minConfidence: 0.4 }", ({ evidence }) => evidence.confidence >= 0.4],
  ["{ minConfidence: 1 }", nothing],
  ["{ stateMediaOnly: true }", ({ evidence }) => evidence.stateMediaOnly === true],
  ["{ stateMediaOnly: false }", ({ evidence }) => evidence.stateMediaOnly === false],
  // Of the article without a publisher it is not known.
  [
    "{ not: { or: [{ stateMediaOnly: true }, { stateMediaOnly: false }] } }",
    ({ evidence }) => evidence.stateMediaOnly === null,
  ],
  ["{ maxAttributionDepth: 1 }", ({ evidence }) => evidence.attributionDepth === 1],
  ["{ maxAttributionDepth: 2 }", ({ evidence }) => evidence.attributionDepth <= 2],
  [
    '{ speaker: "Kim", minConfidence: 0.2, maxAttributionDepth: 2, polarity: [ASSERTED, DENIED] }',
    allOf(by(kim), ({ evidence, polarity }) => {
      return evidence.confidence >= 0.2 && evidence.attributionDepth <= 2 && polarity !== "QUESTIONED";
    }),
  ],
  [
    "{ or: [{ minConfidence: 0.6 }, { polarity: DENIED, hasSpeaker: true }] }",
    ({ evidence, polarity, speaker }) => evidence.confidence >= 0.6 || (polarity === "DENIED" && speaker !== null),
  ],
  ['{ speaker: "Kim", about: "US", kind: DIRECT }', allOf(by(kim), about(us), ({ kind }) => kind === "DIRECT")],
  ["{ and: [] }", everything],
  ["{ or: [] }", nothing],
  ["{ and: [{}, {}], or: [{}], not: { or: [] } }", everything],
  ["{ not: {} }", nothing],
  ['{ not: { about: "US" } }', not(about(us))],
  // A quote whose speaker is not known was not said by Putin.
  ['{ not: { speaker: "Putin" } }', not(by(putin))],
  ['{ not: { not: { speaker: "Putin" } } }', by(putin)],
  ['{ not: { speaker: "Nobody Such" } }', everything],
  // Nor was one whose date is not known said before a day.
  ['{ not: { saidAt: { until: "2019-04-26T00:00:00Z" } } }', ({ saidAt }) => saidAt === null || saidAt >= "2019-04-26"],
  ['{ and: [{ about: "US" }, { about: "North Korea" }] }', allOf(about(us), about("north-korea"))],
  ['{ or: [{ about: "US" }, { speaker: "KCNA" }] }', anyOf(about(us), by(kcna))],
  ['{ speaker: "Kim", or: [{ kind: DIRECT }, { kind: MIXED }] }', allOf(by(kim), ({ kind }) => kind !== "INDIRECT")],
  [
    '{ or: [{ speaker: "Kim", not: { about: "US" } }, { and: [{ speaker: "Putin" }, { not: { kind: DIRECT } }] }] }',
    anyOf(
      allOf(by(kim), not(about(us))),
      allOf(by(putin), ({ kind }) => kind !== "DIRECT"),
    ),
  ],
])("quotes(filter: %s)", async ([filter, model]) => {
  const expected = all.filter(model).map(({ id }) => id);
  const found = await data<{ quotes: { nodes: { id: string }[]; totalCount: number } }>(
    `{ quotes(first: 100, filter: ${filter}) { nodes { id } totalCount } }`,
  );
  expect(found.quotes).toEqual({ nodes: expected.map((id) => ({ id })), totalCount: expected.length });
});

test("the seeds tell these filters apart", () => {
  const counts = [by(putin), by(kim), about(us), carriedBy(kcna), country("russia")].map(
    (model) => all.filter(model).length,
  );
  expect([all.length, ...counts]).toEqual([19, 5, 4, 5, 6, 5]);
  const distinct = (values: readonly unknown[]) => new Set(values).size;
  expect({
    polarities: distinct(all.map(({ polarity }) => polarity)),
    certainties: distinct(all.map(({ evidence }) => evidence.speakerCertainty)),
    depths: distinct(all.map(({ evidence }) => evidence.attributionDepth)),
    control: distinct(all.map(({ evidence }) => evidence.stateMediaOnly)),
  }).toEqual({ polarities: 3, certainties: 4, depths: 2, control: 3 });
});
