import type { GoldArticle, Prediction } from "./gold.ts";
import { byEntity } from "./judges.ts";
import { percent } from "./percent.ts";
import { pairing } from "./score.ts";

/** A speaker with an entity, of a quote that was found. */
export interface JudgedSpeaker {
  readonly certainty: number | null;
  readonly isRight: boolean;
}

export function judgedSpeakers(
  articles: readonly GoldArticle[],
  predictions: ReadonlyMap<string, Prediction>,
): readonly JudgedSpeaker[] {
  return articles.flatMap((article) =>
    [...pairing(article, predictions.get(article.id)?.quotes ?? []).found].flatMap(([{ quote }, match]) => {
      const { speaker, certainty } = match.quote;
      const verdict = byEntity.verdict(quote, match.quote);
      if (speaker === null || verdict === "not judged") return [];
      return [{ certainty, isRight: verdict === "right" }];
    }),
  );
}

const bins = [
  { name: "0.9 to 1", from: 0.9, below: Infinity },
  { name: "0.7 to 0.9", from: 0.7, below: 0.9 },
  { name: "0.5 to 0.7", from: 0.5, below: 0.7 },
  { name: "below 0.5", from: -Infinity, below: 0.5 },
] as const;

/** How many speakers are right at which certainty, among those who have an entity. */
export function calibrationTable(speakers: readonly JudgedSpeaker[]): string {
  const known = speakers.flatMap(({ certainty, isRight }) => (certainty === null ? [] : [{ certainty, isRight }]));
  const rows = bins.map(({ name, from, below }) => {
    const inside = known.filter(({ certainty }) => certainty >= from && certainty < below);
    const right = inside.filter(({ isRight }) => isRight).length;
    const cells = [name, inside.length, percent(inside.length, speakers.length), right, percent(right, inside.length)];
    return `| ${cells.join(" | ")} |`;
  });
  const without = speakers.length - known.length;
  return [
    `Certainty of ${speakers.length} speaking entities${without === 0 ? "" : `, ${without} without any`}`,
    "",
    "| certainty | speakers | share | right | right |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
