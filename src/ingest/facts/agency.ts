import type { Knowledge, KnownEntity } from "../../extraction/knowledge.ts";
import { fold } from "../../entity-resolution/fold.ts";
import type { RawArticle } from "../raw-article.ts";

// "MOSCOW (Reuters) -", "(AP) —", "SEOUL, June 8 (Yonhap) --"
const dateline = /^[^\n]{0,100}?\((\p{Lu}[^()\n]{1,40})\)\s*[-–—]/u;
const maxTries = 3;

/** Names of which one may be the agency whose report a newspaper prints: in the dateline, else in the byline. */
function agencyNames({ body, byline }: RawArticle): readonly string[] {
  const lines = body.split("\n", 20).filter((line) => line.trim() !== "");
  const named = lines.slice(0, maxTries).flatMap((line) => dateline.exec(line.trim())?.[1] ?? []);
  return [...named, ...byline.map((author) => author.replace(/^by /i, ""))];
}

/** The agency whose report an article is; null for none that is known. */
export function agencyOf(article: RawArticle, knowledge: Knowledge): KnownEntity | null {
  for (const name of agencyNames(article)) {
    const bearers = new Set(knowledge.named(name).map(({ entity }) => entity));
    const [agency, ...others] = [...bearers].filter(({ kind }) => kind === "ORGANIZATION");
    if (agency !== undefined && others.length === 0) return agency;
  }
  return null;
}

/** The same, folded: what has to be known before. */
export function foldedAgencyNames(article: RawArticle): readonly string[] {
  return agencyNames(article).map(fold);
}
