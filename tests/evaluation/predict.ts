import { fileURLToPath } from "node:url";
import { agentWords } from "../../src/extraction/agent-words.ts";
import { extract } from "../../src/extraction/extract.ts";
import type { Facts, Referent } from "../../src/extraction/facts.ts";
import { seedKnowledge } from "../../src/seeding/seed-knowledge.ts";
import { plain } from "../../src/entity-resolution/fold.ts";
import type { GoldArticle, Prediction, PredictedEntity } from "./gold.ts";

const knowledge = seedKnowledge(fileURLToPath(new URL("../../seeds", import.meta.url)));

/** What Onrecord reads in an article, knowing what the seeds know. */
export async function predict({ text, date, title }: GoldArticle): Promise<Prediction> {
  const context = { publishedAt: date ?? null, publisher: null, headline: title ?? null };
  const facts = extract(text, context, await knowledge);
  return {
    quotes: facts.quotes.map(({ start, end, parts, speaker, speakerCertainty }) => {
      const referent = typeof speaker?.referent === "number" ? facts.referents[speaker.referent] : undefined;
      return {
        start,
        end,
        parts: parts.map((part) => [part.start, part.end] as const),
        speaker_text: speaker === null ? null : agentWords(speaker, referent),
        speaker_start: speaker?.start ?? null,
        speaker: referent === undefined ? null : speakingEntity(referent),
        certainty: speakerCertainty,
      };
    }),
    countries: countriesNamedByNoun(facts),
    people: peopleMentioned(facts),
  };
}

/** The entity that a speaker is stored as; null where only words are. */
function speakingEntity({ kind, name, entity, isNameable }: Referent): PredictedEntity | null {
  if (entity !== null) return { isPerson: kind === "PERSON", name: entity.name, aliases: entity.aliases };
  return isNameable && name !== null ? { isPerson: kind === "PERSON", name, aliases: [] } : null;
}

/** "French troops" names no country by a noun, "troops from France" does. */
function countriesNamedByNoun({ mentions, referents }: Facts): readonly string[] {
  const codes = mentions.flatMap(({ text, referent }) => {
    const entity = referents[referent]?.entity;
    if (entity === undefined || entity === null || entity.code === null) return [];
    const isDemonym = entity.aliases.some((alias) => alias.kind === "DEMONYM" && plain(alias.text) === plain(text));
    return isDemonym ? [] : [entity.code];
  });
  return [...new Set(codes)];
}

function peopleMentioned({ mentions, referents }: Facts): readonly string[] {
  const names = mentions.flatMap(({ referent }) => {
    const { kind, name, entity } = referents[referent] ?? {};
    return kind === "PERSON" ? (entity?.name ?? name ?? []) : [];
  });
  return [...new Set(names)];
}
