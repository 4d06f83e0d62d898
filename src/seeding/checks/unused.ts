import type { Ids } from "../ids.ts";
import type { Transaction } from "../write/stored-entities.ts";

const most = 100;

/** Slugs of entities that are not among `ids` and that no row of another entity or article refers to; at most 100. */
export async function findUnused(tx: Transaction, ids: Ids): Promise<readonly string[]> {
  const country = { people: { none: {} }, roles: { none: {} }, organizations: { none: {} }, places: { none: {} } };
  const rows = await tx.entity.findMany({
    where: {
      mentions: { none: {} },
      mentionCandidates: { none: {} },
      quotes: { none: {} },
      speakerCandidates: { none: {} },
      abouts: { none: {} },
      attributionSteps: { none: {} },
      participations: { none: {} },
      OR: [
        { kind: { in: ["PERSON", "TOPIC", "EVENT"] } },
        { organization: { roles: { none: {} }, articles: { none: {} } } },
        { country },
        { place: { events: { none: {} } } },
      ],
    },
    select: { slug: true },
    orderBy: { slug: "asc" },
  });
  return rows
    .map(({ slug }) => slug)
    .filter((slug) => !ids.has(slug))
    .slice(0, most);
}
