import { isObject, type JsonObject } from "./json/json.ts";

/** A value of the input and the name that it has there, for messages. */
export interface Given {
  readonly key: string;
  readonly value: unknown;
}

export type FieldName = "id" | "headline" | "body" | "url" | "publisher" | "published" | "language" | "byline";

/** What an input gives of an article, not checked yet; null where it gives nothing. */
export type Fields = Readonly<Record<FieldName, Given | null>>;

/**
 * The names under which data sets, services and schema.org keep a field, best first; written without "_", "-", "." and
 * capitals, so `published_at`, `publishedAt` and "Published at" are one name.
 */
const names: Readonly<Record<FieldName, string>> = {
  id: "id uuid guid articleid docid",
  headline: "headline title webtitle",
  body: "text body articlebody maintext bodytext fulltext articletext content paragraphs",
  url: "url canonicalurl link permalink weburl articleurl canonical",
  publisher: "publisher source sourcename outlet publication site sitename sourcedomain domain",
  published:
    "publishedat datepublished datepublish publishdate published publicationdate pubdate webpublicationdate " +
    "publishedon firstpublished date datetime timestamp",
  language: "language lang inlanguage",
  byline: "byline authors author creator",
};
const nameLists = new Map(Object.entries(names).map(([field, list]) => [field, list.split(" ")]));

/** For messages: the most usual names of a body. */
export const bodyNames = '"text", "body", "content", "articleBody" or "maintext"';

/** Finds the fields of an article among the keys of an object, and of a `fields` object inside, as the Guardian has it. */
export function fieldsOf(record: JsonObject): Fields {
  const inside = isObject(record["fields"]) ? Object.entries(record["fields"]) : [];
  const given = new Map<string, Given>();
  for (const [key, value] of [...inside, ...Object.entries(record)]) {
    const plain = plainValue(value);
    if (!isBlank(plain)) given.set(key.toLowerCase().replace(/[^a-z0-9]/g, ""), { key, value: plain });
  }
  const found = [...nameLists].map(([field, list]) => [field, list.map((name) => given.get(name)).find(isGiven)]);
  return givenFields(Object.fromEntries(found));
}

function isGiven(given: Given | undefined): boolean {
  return given !== undefined;
}

/** Fields of an input, all others not given. */
export function givenFields(given: Partial<Record<FieldName, Given | null | undefined>>): Fields {
  return {
    id: given.id ?? null,
    headline: given.headline ?? null,
    body: given.body ?? null,
    url: given.url ?? null,
    publisher: given.publisher ?? null,
    published: given.published ?? null,
    language: given.language ?? null,
    byline: given.byline ?? null,
  };
}

/** What an object around a value calls it: `{"name": "Reuters"}`, WordPress' `{"rendered": "<p>…"}`, `{"$date": "…"}`. */
const wrappers = ["name", "rendered", "text", "html", "value", "@value", "url", "@id", "$date", "$oid", "$numberLong"];

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue).filter((item) => !isBlank(item));
  if (!isObject(value)) return value;
  const wrapped = wrappers.find((name) => value[name] !== undefined && value[name] !== null);
  return wrapped === undefined ? null : value[wrapped];
}

export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
