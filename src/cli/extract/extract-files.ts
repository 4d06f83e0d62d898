import { extract } from "../../extraction/extract.ts";
import type { Knowledge } from "../../extraction/knowledge.ts";
import { contextOf } from "../../ingest/prepared-article.ts";
import type { Source } from "../../ingest/raw-article.ts";
import { readArticles } from "../../ingest/sources/read-articles.ts";
import { seedKnowledge } from "../../seeding/seed-knowledge.ts";
import { seedsDirectory } from "../../startup/prepare-database.ts";
import { extractedArticle } from "./extract-json.ts";
import { articleText } from "./extract-text.ts";
import { formatSource, passedOverText } from "./notes.ts";
import { report, write } from "../output.ts";

/** Reads these articles and prints what is in them; gives the exit code. */
export async function extractFiles(
  paths: readonly string[],
  { jsonl, linked }: { readonly jsonl: boolean; readonly linked: boolean },
): Promise<number> {
  const known = await seedKnowledge(seedsDirectory);
  const knowledge = linked ? known : withoutPeople(known);
  let rejected = 0;
  let skipped = 0;
  for await (const reading of readArticles(paths, { onPassedOver: () => (skipped += 1) })) {
    if ("reject" in reading) {
      rejected += 1;
      report(formatSource(reading.reject, reading.reject.reason));
      continue;
    }
    const { article, source, warnings } = reading;
    for (const warning of warnings) report(formatSource(source, warning));
    const facts = extract(article.body, contextOf(article), knowledge);
    const id = article.id ?? idOf(source);
    await write(jsonl ? `${JSON.stringify(extractedArticle(id, facts))}\n` : `${articleText(id, article, facts)}\n`);
  }
  if (skipped > 0) report(`${skipped.toLocaleString("en")} ${passedOverText(skipped)}`);
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
