import { fileURLToPath } from "node:url";
import { agentWords } from "../../src/extraction/agent-words.ts";
import { extract } from "../../src/extraction/extract.ts";
import { seedKnowledge } from "../../src/ingest/seed-knowledge.ts";
import type { GoldArticle, Prediction } from "./gold.ts";

const knowledge = seedKnowledge(fileURLToPath(new URL("../../seeds", import.meta.url)));

/** What Onrecord reads in an article, knowing what the seeds know. */
export async function predict({ text, date, title }: GoldArticle): Promise<Prediction> {
  const context = { publishedAt: date ?? null, publisher: null, headline: title ?? null };
  const { quotes, referents } = extract(text, context, await knowledge);
  return {
    quotes: quotes.map(({ start, end, parts, speaker }) => {
      const referent = typeof speaker?.referent === "number" ? referents[speaker.referent] : undefined;
      return {
        start,
        end,
        parts: parts.map((part) => [part.start, part.end] as const),
        speaker_text: speaker === null ? null : agentWords(speaker, referent),
        speaker_start: speaker?.start ?? null,
      };
    }),
    countries: referents.flatMap(({ entity }) => entity?.code ?? []),
  };
}
