import { extract } from "../extraction/extract.ts";
import type { Knowledge } from "../extraction/knowledge.ts";
import { contextOf } from "../ingest/prepared-article.ts";
import type { Reject, Source } from "../ingest/raw-article.ts";
import { readArticles } from "../ingest/readers/read-articles.ts";
import { seedKnowledge } from "../ingest/seed-knowledge.ts";
import { seedsDirectory } from "../prepare-database.ts";
import { extractedArticle } from "./extract-json.ts";
import { articleText } from "./extract-text.ts";
import { report, write } from "./output.ts";

/** Reads these articles and prints what is in them; gives the exit code. */
export async function extractFiles(
  paths: readonly string[],
  { jsonl, linked }: { readonly jsonl: boolean; readonly linked: boolean },
): Promise<number> {
  const known = await seedKnowledge(seedsDirectory);
  const knowledge = linked ? known : withoutPeople(known);
  let rejected = 0;
  for await (const reading of readArticles(paths)) {
    if ("reject" in reading) {
      rejected += 1;
      report(rejectText(reading.reject));
      continue;
    }
    const { article, source } = reading;
    const facts = extract(article.body, contextOf(article), knowledge);
    const id = article.id ?? idOf(source);
    await write(jsonl ? `${JSON.stringify(extractedArticle(id, facts))}\n` : `${articleText(id, article, facts)}\n`);
  }
  return rejected === 0 ? 0 : 1;
}

/** The lexicon that every reader of news has: countries, places and organizations, but nobody in particular. */
function withoutPeople(knowledge: Knowledge): Knowledge {
  return {
    ...knowledge,
    named: (name) => knowledge.named(name).filter(({ entity }) => entity.kind !== "PERSON"),
    holdersAt: () => [],
  };
}

/** "news.jsonl#7", "feed.xml#2", "article.txt" */
function idOf({ file, line, entry }: Source): string {
  const at = line ?? entry;
  return at === null ? file : `${file}#${at}`;
}

/** A line for people about what could not be read. */
export function rejectText({ file, line, entry, reason }: Reject): string {
  const at = line === null ? (entry === null ? "" : `, entry ${entry},`) : `, line ${line},`;
  return `${file}${at} ${reason}`;
}
