import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { createSchema } from "../../src/schema.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { EveryField, valuedFields } from "./every-field.ts";

const database = await freshDatabase({ seeded: true });
const { data } = clientOf(database);
const schema = createSchema();

// What no seed has a value for.
await database.pool.query(`
  UPDATE article SET url = 'https://news.example/' || id, headline = 'Kim meets Putin', byline = '{Ann Lee}';
  UPDATE entity SET wikidata_id = 'Q90000' || id WHERE wikidata_id IS NULL;
  INSERT INTO audit_entry (actor_id, actor_name, action, target_type, target_id, reason, before, after)
    VALUES (1, 'editor', 'SET_QUOTE_STATUS', 'Quote', 'x', 'Denied', '{}', '{}'), (1, 'editor', 'ADD_ALIAS', 'Person', 'y', 'Seen', '{}', '{}');
  UPDATE role SET organization_id = (SELECT min(entity_id) FROM organization);
  UPDATE quote SET speaker_id = (SELECT entity_id FROM country WHERE code = 'US') WHERE id = (
    SELECT min(quote_id) FROM quote_about JOIN entity ON entity.id = quote_about.speaker_id WHERE kind = 'ORGANIZATION');
  WITH stated AS (
    INSERT INTO role (person_id, title, is_stated) SELECT entity_id, 'captain', true FROM person RETURNING id
  ) INSERT INTO role_source (role_id, article_id, stated_at) SELECT stated.id, min(article.id), now() FROM stated, article GROUP BY stated.id`);

interface Known {
  readonly quotes: { readonly nodes: readonly { readonly id: string }[] };
  readonly articles: {
    readonly nodes: readonly {
      readonly id: string;
      readonly mentions: { readonly nodes: readonly { id: string }[] };
    }[];
  };
  readonly search: {
    readonly nodes: readonly { readonly occurrences: { readonly nodes: readonly { id: string }[] } }[];
  };
}
const known = await data<Known>(`{
  quotes(filter: { speaker: "Kim" }) { nodes { id } }
  articles { nodes { id mentions(first: 25) { nodes { id } } } }
  search(text: "open person", kinds: [QUOTE]) { nodes { ... on Quote { occurrences { nodes { id } } } } }
}`);
const quoteIds = known.quotes.nodes.map(({ id }) => id);
const articleIds = known.articles.nodes.map(({ id }) => id);
const mentionIds = known.articles.nodes.flatMap(({ mentions }) => mentions.nodes.map(({ id }) => id));
const occurrenceIds = known.search.nodes.flatMap(({ occurrences }) => occurrences.nodes.map(({ id }) => id));
const written = (value: unknown) => JSON.stringify(value);

const refs: Readonly<Record<string, readonly [string, string]>> = {
  entity: ["Vladivostok", "sanctions"],
  person: ["Vladimir Putin", "Kim Jong-un"],
  organization: ["KCNA", "Sputnik"],
  country: ["US", "KP"],
  place: ["Vladivostok", "Hanoi"],
  topic: ["sanctions", "trade"],
  event: ["kim-putin-summit", "hanoi-summit"],
};

const kinds = ["[PERSON, COUNTRY]", "[TOPIC, PLACE, EVENT, ORGANIZATION]"];

const samples: Readonly<Record<string, readonly [string | null, string | null]>> = {
  "node.id": [written(quoteIds[0]), written(articleIds[0])],
  "nodes.ids": [written([...mentionIds, ...occurrenceIds]), written([...quoteIds, ...articleIds])],
  "quote.id": [written(quoteIds[0]), written(quoteIds[1])],
  "article.id": [written(articleIds[1]), written(articleIds[0])],
  "search.text": ['"Putin talks"', '"Kim OR sanctions OR Vladivostok"'],
  "search.kinds": [null, "[QUOTE, EVENT]"],
  "resolve.name": ['"Kim"', '"Vladivostock"'],
  "facets.by": ["[SPEAKER, ABOUT]", "[PUBLISHER, KIND]"],
  "histogram.interval": ["DAY", "YEAR"],
  "roles.on": [null, '"2019-04-25"'],
  "quotes.filter": [null, '{ about: ["Washington", "Nobody such"] }'],
  "quotes.orderBy": ["{ field: SAID_AT }", "{ field: REPORTED_AT, direction: ASC }"],
  "quotesAbout.filter": ['{ speaker: "Kim" }', null],
  "articles.filter": [null, '{ mentions: "Putin", publisher: "Business Standard" }'],
  "people.filter": [null, '{ nationality: "North Korea" }'],
  "statementGraph.filter": [null, "{ kind: DIRECT }"],
};

function sample(field: string, argument: string, variant: number): string | null {
  const given = samples[`${field}.${argument}`];
  if (given !== undefined) return given[variant] ?? null;
  if (argument === "ref") return JSON.stringify(refs[field]?.[variant]);
  if (argument === "kinds") return kinds[variant] ?? null;
  if (argument === "first") return variant === 0 ? "2" : "3";
  return null;
}

const every = new EveryField(schema, sample);
const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
/** These go one object deeper; for the others there would be thousands of queries. */
const deep = new Set([
  "article",
  "country",
  "event",
  "node",
  "nodes",
  "organization",
  "person",
  "place",
  "quote",
  "topic",
]);
const valued = new Set<string>();

describe("every field of every type answers below", () => {
  test.for(roots)("%s", async (root) => {
    for (const query of every.queries(root, deep.has(root) ? 2 : 1)) valuedFields(await data(query), valued);
  });
});

test("every field of every type has a value somewhere in the seeds", () => {
  // No query leads to the payloads of mutations.
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !/^(?:__|Query$|Mutation$|UserError$)|Payload$/.test(name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.filter((field) => !valued.has(field))).toEqual([]);
});
