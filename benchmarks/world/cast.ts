import type { SeedEntity } from "../../src/seeding/entity-format.ts";
import type { Random } from "../ingest/random.ts";
import type { NewsCandidate } from "./news.ts";
import type { World } from "./world.ts";

/** Who speaks, and how the article calls them this time. */
export interface Voice {
  readonly entity: SeedEntity | null;
  readonly text: string;
  readonly candidates: readonly NewsCandidate[];
}

const speakersAnArticle = 3;
const shareOfNobody = 0.03;
const shareOfOrganizations = 0.07;
const shareOfDoubt = 0.15;

/** Gives the speaker of one quote after another: three an article, by full name first and by surname then. */
export function castOf(world: World, random: Random): () => Voice {
  const speakers = Array.from({ length: speakersAnArticle }, () => speakerOf(world, random));
  const introduced = new Set<SeedEntity>();
  return () => {
    const speaker = random.pick(speakers);
    if (random.next() < shareOfNobody) return { entity: null, text: "An official", candidates: [] };
    const isKnown = introduced.has(speaker);
    introduced.add(speaker);
    if (speaker.kind !== "PERSON" || !isKnown) return { entity: speaker, text: speaker.name, candidates: [] };
    const text = speaker.familyName ?? speaker.name;
    const candidates = random.next() < shareOfDoubt ? bearersOf(text, speaker, world) : [];
    return { entity: speaker, text, candidates };
  };
}

function speakerOf(world: World, random: Random): SeedEntity {
  if (random.next() >= shareOfOrganizations) return world.personAt(world.ranks.people(random));
  return world.organizations[world.ranks.organizations(random)] ?? random.pick(world.organizations);
}

/** The one who is meant and up to two others of that surname. */
function bearersOf(surname: string, meant: SeedEntity, world: World): readonly NewsCandidate[] {
  const others = (world.bearersOf.get(surname) ?? []).filter(({ slug }) => slug !== meant.slug).slice(0, 2);
  if (others.length === 0) return [];
  const reason = `"${surname}" is the surname`;
  return [
    { entity: meant, score: 0.8, reasons: [reason, "the nearest full name before it"] },
    ...others.map((entity) => ({ entity, score: 0.2 / others.length, reasons: [reason] })),
  ];
}
