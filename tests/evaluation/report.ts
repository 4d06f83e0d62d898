import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { scoreCountries } from "./countries.ts";
import { calibrationTable, type JudgedSpeaker, judgedSpeakers } from "./calibration.ts";
import { type GoldArticle, type Prediction, readGold } from "./gold.ts";
import { byEntity, byWords, type Judge } from "./judges.ts";
import { percent } from "./percent.ts";
import { predict } from "./predict.ts";
import { isSameName } from "./same-name.ts";
import { type Score, score } from "./score.ts";
import { seedGold } from "./seed-gold.ts";

/** Annotated articles of one file. */
export interface GoldSet {
  readonly name: string;
  readonly articles: readonly GoldArticle[];
}

/** The project's own articles: the sets of this folder and the seeds. */
export function ownSets(): readonly GoldSet[] {
  const here = fileURLToPath(new URL(".", import.meta.url));
  return [...setsOf([here]), { name: "the two seed articles", articles: seedGold() }];
}

/** A set for each file, and for each file of a folder. */
export function setsOf(paths: readonly string[]): readonly GoldSet[] {
  return paths.flatMap(filesAt).map((path) => ({ name: basename(path), articles: readGold(path) }));
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((name) => name.endsWith(".jsonl"));
  return files.toSorted().map((name) => join(path, name));
}

/**
 * Tables in Markdown: for each set rows for all quotes and for each kind, with speakers compared by their words and by
 * their entity, below them up to `errors` errors of the sets that `isDetailed` and the people who are not in the gold;
 * then how far the certainty of speakers can be trusted, over all sets.
 */
export async function report(
  sets: readonly GoldSet[],
  errors: number,
  isDetailed: (set: GoldSet) => boolean = () => true,
): Promise<string> {
  const tables: string[] = [];
  const speakers: JudgedSpeaker[] = [];
  for (const set of sets) {
    const { name, articles } = set;
    const predictions = new Map<string, Prediction>();
    for (const article of articles) predictions.set(article.id, await predict(article));
    tables.push(setReport(name, articles, predictions, isDetailed(set) ? errors : 0));
    speakers.push(...judgedSpeakers(articles, predictions));
  }
  return [...tables, calibrationTable(speakers)].join("\n\n");
}

function setReport(
  name: string,
  articles: readonly GoldArticle[],
  predictions: ReadonlyMap<string, Prediction>,
  errors: number,
): string {
  const rows = [null, "direct", "mixed", "indirect"].flatMap((kind) =>
    [byWords, byEntity].map((judge) =>
      row(kind ?? "all", judge, score(articles, predictions, kind === null ? null : new Set([kind]), judge)),
    ),
  );
  const countries = scoreCountries(articles, predictions);
  const { errors: ofWords } = score(articles, predictions);
  const entities = score(articles, predictions, null, byEntity);
  const ofEntities = entities.errors.filter(({ error }) => error === "speaking entity");
  const shown = [...ofWords, ...ofEntities, ...(countries?.errors ?? [])].slice(0, errors);
  const strangers = strangersIn(articles, predictions);
  return [
    `${name}: ${articles.length} articles${countries === null ? "" : `; countries: ${countries.summary}`}`,
    "",
    ...heading,
    ...rows,
    "",
    entitySummary(entities),
    ...(strangers.length === 0 ? [] : ["", "People who are not in the gold:", "", ...strangers]),
    "",
    ...shown.map((error) => JSON.stringify(error)),
  ]
    .join("\n")
    .trim();
}

const heading = [
  "| quotes | speakers by | gold | exact F1 | found F1 | right speaker | resolved to a name | joint F1 |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
];

function row(kind: string, judge: Judge, counts: Score): string {
  const { gold, predicted, exact, found, rightSpeaker, goldWithSpeaker, predictedToJudge } = counts;
  const cells = [
    kind,
    judge.name,
    String(gold),
    f1(exact, predicted, gold),
    f1(found, predicted, gold),
    percent(rightSpeaker, counts.foundWithSpeaker),
    percent(counts.resolved, counts.resolvable),
    f1(rightSpeaker, predictedToJudge, goldWithSpeaker),
  ];
  return `| ${cells.join(" | ")} |`;
}

function entitySummary({ foundWithSpeaker, rightSpeaker, missingSpeaker }: Score): string {
  const wrong = foundWithSpeaker - rightSpeaker - missingSpeaker;
  return `Speaking entities: ${rightSpeaker} right, ${wrong} of another name, ${missingSpeaker} missing`;
}

/** An item for each article with people in its mentions whom the gold does not have. */
function strangersIn(
  articles: readonly GoldArticle[],
  predictions: ReadonlyMap<string, Prediction>,
): readonly string[] {
  return articles.flatMap(({ id, people }) => {
    const found = people === undefined ? [] : (predictions.get(id)?.people ?? []);
    const strangers = found.filter((name) => !people?.some((one) => isSameName(one, name)));
    return strangers.length === 0 ? [] : [`- ${id}: ${strangers.join("; ")}`];
  });
}

function f1(right: number, predicted: number, gold: number): string {
  return predicted + gold === 0 ? "–" : ((200 * right) / (predicted + gold)).toFixed(1);
}
