import type { DomNode } from "./dom.ts";
import { isObject, type JsonObject } from "../json/json.ts";

/** NewsArticle, ReportageNewsArticle and their like, with or without "https://schema.org/" before them. */
const articleType = /(?:^|[/:])(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;

/** The article that a page describes in JSON-LD (schema.org), references inside filled in; null where there is none. */
export function linkedArticle(document: DomNode): JsonObject | null {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => parsed(script.textContent))
    .flatMap(objectsIn);
  const articles = objects.filter(isArticle);
  const article = articles.find((candidate) => candidate["articleBody"] !== undefined) ?? articles[0];
  if (article === undefined) return null;
  const byId = new Map(objects.map((object) => [object["@id"], object]));
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    return isObject(value) && typeof value["@id"] === "string" && Object.keys(value).length === 1
      ? (byId.get(value["@id"]) ?? value)
      : value;
  };
  return Object.fromEntries(Object.entries(article).map(([key, value]) => [key, filled(value)]));
}

/** Pages often have raw line feeds in the strings of their JSON-LD. Broken JSON-LD says nothing of the page's text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/[^ -\uFFFF]+/g, " ").replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""),
    );
  } catch {
    return null;
  }
}

function objectsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value["@graph"]), ...objectsIn(value["mainEntity"])];
}

function isArticle(object: JsonObject): boolean {
  const types: readonly unknown[] = [object["@type"]].flat();
  return types.some((type) => typeof type === "string" && articleType.test(type));
}
