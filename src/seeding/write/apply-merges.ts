import type { EntityState } from "./entity-state.ts";
import type { Transaction } from "./stored-entities.ts";

/** Entities that people have merged: by the slug of the one, the other. */
export type Merged = ReadonlyMap<string, { readonly id: number; readonly slug: string }>;

export async function readMerged(tx: Transaction): Promise<Merged> {
  const rows = await tx.entity.findMany({
    where: { mergedInto: { not: null } },
    select: { slug: true, into: { select: { id: true, slug: true } } },
  });
  return new Map(rows.flatMap(({ slug, into }) => (into === null ? [] : [[slug, into] as const])));
}

/** What the files say where people know better: what was merged is left alone, and whoever refers to it means the other. */
export function followMerges(states: readonly EntityState[], merged: Merged): readonly EntityState[] {
  if (merged.size === 0) return states;
  const slug = <Slug extends string | null>(of: Slug) => (of === null ? of : ((merged.get(of)?.slug ?? of) as Slug));
  return states
    .filter((state) => !merged.has(state.slug))
    .map((state) => ({
      ...state,
      details: detailsWith(state.details, slug),
      roles: state.roles.map((role) => ({
        ...role,
        country: slug(role.country),
        organization: slug(role.organization),
      })),
      participants: [...new Set(state.participants.map(slug))],
    }));
}

function detailsWith(
  details: EntityState["details"],
  slug: (of: string | null) => string | null,
): EntityState["details"] {
  switch (details.kind) {
    case "PERSON":
      return { ...details, nationality: slug(details.nationality) };
    case "ORGANIZATION":
    case "PLACE":
      return { ...details, country: slug(details.country) };
    case "EVENT":
      return { ...details, place: slug(details.place) };
    case "COUNTRY":
    case "TOPIC":
      return details;
  }
}
