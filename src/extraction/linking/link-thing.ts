import type { EntityKind } from "../../entities/entity.ts";
import type { CandidateFact } from "../facts.ts";
import type { Knowledge, KnownEntity, NamedEntity } from "../knowledge.ts";
import { placeOf } from "./period.ts";
import { aliasScores, doubts, shareAmong } from "./scores.ts";

/** Organizations, countries, places, topics and events with one of these names. */
export function linkThing(
  names: readonly string[],
  kinds: readonly EntityKind[],
  knowledge: Knowledge,
  { on, countries }: { readonly on: string | null; readonly countries?: ReadonlySet<string> },
): readonly CandidateFact[] {
  const best = new Map<KnownEntity, { score: number; reasons: string[] }>();
  for (const name of names) {
    for (const named of knowledge.named(name)) {
      const { entity } = named;
      if (entity.kind === "PERSON" || !kinds.includes(entity.kind)) continue;
      const way = weigh(named, on);
      const known = best.get(entity) ?? { score: 0, reasons: [] };
      if (!known.reasons.includes(way.reason)) known.reasons.push(way.reason);
      best.set(entity, { ...known, score: Math.max(known.score, way.score) });
    }
  }
  const found = [...best].map(([entity, way]) => ({ entity, ...way }));
  return shared(found, countries);
}

/**
 * Organizations that a description names ("North Korean media"), or media that would be named with the adjective of a
 * country of the article ("state media").
 */
export function linkDescribed(
  descriptions: readonly string[],
  knowledge: Knowledge,
  context: { readonly on: string | null; readonly countries?: ReadonlySet<string> },
): readonly CandidateFact[] {
  const told = linkThing(descriptions, ["ORGANIZATION"], knowledge, context);
  const media = descriptions.filter((words) =>
    /\b(?:media|news agency|television|broadcaster|newspaper)\b/iu.test(words),
  );
  if (told.length > 0 || media.length === 0) return told;
  const fuller = [...(context.countries ?? [])].flatMap((slug) => {
    const adjectives = knowledge.bySlug(slug)?.aliases.filter(({ kind }) => kind === "DEMONYM") ?? [];
    return adjectives.flatMap(({ text }) => media.map((words) => `${text} ${words.replace(/^the /iu, "")}`));
  });
  return linkThing(fuller, ["ORGANIZATION"], knowledge, context).map((candidate) => ({
    ...candidate,
    score: candidate.score * doubts.countrySupplied,
  }));
}

function weigh({ entity, alias }: NamedEntity, on: string | null) {
  const reason = `${alias.kind.toLowerCase()} "${alias.text}" of ${entity.name}`;
  const score = aliasScores[alias.kind];
  if (on !== null && placeOf(alias, on) !== "DURING")
    return { score: score * doubts.atAnotherTime, reason: `${reason}, at another time` };
  return { score, reason };
}

/** Several with one name share its certainty, unless the article names only one of them otherwise. */
function shared(found: readonly CandidateFact[], countries: ReadonlySet<string> | undefined): readonly CandidateFact[] {
  if (found.length < 2) return found;
  const told = found.filter(({ entity }) => countries?.has(entity.slug) === true);
  return found.map((candidate) => {
    const { entity, score, reasons } = candidate;
    if (told.length === 1) {
      return told[0]?.entity === entity
        ? { entity, score, reasons: [...reasons, `the article names ${entity.name}`] }
        : {
            entity,
            score: score * doubts.otherIsNamed,
            reasons: [...reasons, `the article does not name ${entity.name}`],
          };
    }
    return { entity, reasons, score: score * shareAmong(found.length) };
  });
}
