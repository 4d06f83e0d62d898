import { isWebAddress } from "../article.ts";
import { readDate } from "../dates.ts";
import type { DomDocument, DomNode } from "./dom.ts";
import { type FieldName, type Fields, fieldsOf, type Given, givenFields, isBlank } from "../fields.ts";
import type { JsonObject } from "../json/json.ts";

/** Where a page says what, best first: "ld" is JSON-LD, "meta:NAME" a meta element, others a selector and an attribute. */
const places: Readonly<Partial<Record<FieldName, string>>> = {
  headline: "ld, meta:og:title, meta:twitter:title, h1, title",
  url: "link[rel=canonical] @href, meta:og:url, ld",
  publisher: "meta:og:site_name, ld, meta:application-name, meta:dc.publisher",
  published:
    "ld, meta:article:published_time, meta:og:article:published_time, meta:datepublished, " +
    "[itemprop=datePublished] @datetime, meta:pubdate, meta:publishdate, meta:publish-date, meta:date, " +
    "meta:dc.date.issued, meta:dc.date, meta:parsely-pub-date, article time @datetime, time @datetime",
  language: "html @lang, ld, meta:content-language, meta:og:locale",
  byline: "ld, meta:author, meta:byl, meta:dc.creator, meta:parsely-author, meta:article:author, [rel=author]",
};

/** Of the fields whose form matters, what can be read of them; a date that is nowhere readable is still told of. */
const isReadable: Partial<Record<FieldName, (value: unknown) => boolean>> = {
  url: (value) => typeof value === "string" && isWebAddress(value),
  published: (value) => readDate(value) !== null,
  byline: (value) => typeof value !== "string" || (!isWebAddress(value) && value.length <= 300),
};

/** What a page says about its article. */
export function metadataOf(document: DomDocument, linked: JsonObject | null): Fields {
  const ld = linked === null ? givenFields({}) : fieldsOf(linked);
  const meta = metaOf(document);
  const read = (field: FieldName, place: string): unknown => {
    if (place === "ld") return ld[field]?.value;
    if (place.startsWith("meta:")) return meta.get(place.slice(5));
    const [selector = "", attribute] = place.split(" @");
    const found = document.querySelector(selector);
    return attribute === undefined ? found?.textContent.replace(/\s+/g, " ") : found?.getAttribute(attribute);
  };
  const find = (field: FieldName): Given | null => {
    const values = (places[field] ?? "").split(", ").map((place) => read(field, place));
    const given = values.filter((candidate) => !isBlank(candidate));
    const readable = given.find((candidate) => isReadable[field]?.(candidate) !== false);
    const value = readable ?? (field === "published" ? given[0] : undefined);
    return value === undefined ? null : { key: field, value };
  };
  return givenFields({
    headline: find("headline"),
    url: find("url"),
    publisher: find("publisher"),
    published: find("published"),
    language: find("language"),
    byline: find("byline"),
  });
}

/** The contents of the meta elements under their names in lower case; of several the first. */
function metaOf(document: DomNode): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const names = ["property", "name", "itemprop", "http-equiv"].map((attribute) => element.getAttribute(attribute));
    const content = element.getAttribute("content") ?? "";
    for (const name of names) {
      const key = name?.toLowerCase() ?? "";
      if (content.trim() !== "" && !contents.has(key)) contents.set(key, content);
    }
  }
  return contents;
}
