import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { createSchema } from "../../src/schema.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { EveryField, valuedFields } from "./every-field.ts";

const { data } = clientOf(await freshDatabase({ seeded: true }));
const schema = createSchema();

const { quotes } = await data<{ quotes: { nodes: { id: string; article: { id: string } }[] } }>(
  "{ quotes { nodes { id article { id } } } }",
);
const [quote, article] = [quotes.nodes[0]?.id ?? "", quotes.nodes[0]?.article.id ?? ""];

const refs: Readonly<Record<string, readonly [string, string]>> = {
  entity: ["Vladivostok", "sanctions"],
  person: ["Kim Jong-un", "vladimir-putin"],
  organization: ["KCNA", "Sputnik"],
  country: ["US", "KP"],
  place: ["Vladivostok", "Hanoi"],
  topic: ["sanctions", "trade"],
  event: ["kim-putin-summit", "hanoi-summit"],
};

const kinds = ["[PERSON, COUNTRY]", "[TOPIC, PLACE, EVENT, ORGANIZATION]"];

const samples: Readonly<Record<string, readonly [string | null, string | null]>> = {
  "node.id": [quote, article].map((id) => JSON.stringify(id)) as [string, string],
  "nodes.ids": [JSON.stringify([quote, article]), JSON.stringify([article])],
  "quote.id": [JSON.stringify(quote), JSON.stringify(quotes.nodes[1]?.id)],
  "article.id": [JSON.stringify(article), JSON.stringify(article)],
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
  "statementGraph.filter": [null, '{ kind: DIRECT }'],
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
const depthOf = (_: string) => 2;
const valued = new Set<string>();

describe("every field of every type answers below", () => {
  test.for(roots)("%s", async (root) => {
    for (const field of valuedFields(await data(every.query(root, depthOf(root))))) valued.add(field);
  });
});

test("every field of every type has a value somewhere in the seeds", () => {
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !/^(?:__|Query$|Mutation$)/.test(name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.filter((field) => !valued.has(field))).toEqual([]);
});
