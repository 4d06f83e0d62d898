import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { scoreCountries } from "./countries.ts";
import { type GoldArticle, readGold } from "./gold.ts";
import { predict } from "./predict.ts";
import { type Score, score } from "./score.ts";
import { seedGold } from "./seed-gold.ts";

interface GoldSet {
  readonly name: string;
  readonly articles: readonly GoldArticle[];
}

/** The sets of this folder and the seeds. */
export function ownSets(): readonly GoldSet[] {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const files = ["gum-news.jsonl", "invented-news.jsonl", "untouched-news.jsonl"];
  return [...setsOf(files.map((file) => here + file)), { name: "the two seed articles", articles: seedGold() }];
}

export function setsOf(paths: readonly string[]): readonly GoldSet[] {
  return paths.map((path) => ({ name: basename(path), articles: readGold(path) }));
}

/** A table in Markdown for each set: a row for all quotes and one for each kind; below it up to `errors` errors. */
export async function report(sets: readonly GoldSet[], errors: number): Promise<string> {
  const tables: string[] = [];
  for (const { name, articles } of sets) {
    const predictions = new Map<string, Awaited<ReturnType<typeof predict>>>();
    for (const article of articles) predictions.set(article.id, await predict(article));
    const rows = [null, "direct", "mixed", "indirect"].map((kind) =>
      row(kind ?? "all", score(articles, predictions, kind === null ? null : new Set([kind]))),
    );
    const countries = scoreCountries(articles, predictions);
    const wrong = [...score(articles, predictions).errors, ...(countries?.errors ?? [])].slice(0, errors);
    const title = `${name}: ${articles.length} articles${countries === null ? "" : `; countries: ${countries.summary}`}`;
    tables.push([title, "", ...heading, ...rows, "", ...wrong.map((error) => JSON.stringify(error))].join("\n").trim());
  }
  return tables.join("\n\n");
}

const heading = [
  "| quotes | gold | exact F1 | found F1 | right speaker | resolved to a name | joint F1 |",
  "| --- | --- | --- | --- | --- | --- | --- |",
];

function row(kind: string, counts: Score): string {
  const { gold, predicted, exact, found, rightSpeaker, goldWithSpeaker, predictedToJudge } = counts;
  const cells = [
    kind,
    String(gold),
    f1(exact, predicted, gold),
    f1(found, predicted, gold),
    percent(rightSpeaker, counts.foundWithSpeaker),
    percent(counts.resolved, counts.resolvable),
    f1(rightSpeaker, predictedToJudge, goldWithSpeaker),
  ];
  return `| ${cells.join(" | ")} |`;
}

function f1(right: number, predicted: number, gold: number): string {
  return predicted + gold === 0 ? "–" : ((200 * right) / (predicted + gold)).toFixed(1);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
