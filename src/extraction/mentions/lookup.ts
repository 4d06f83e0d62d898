import type { EntityKind } from "../../entities/entity.ts";
import type { Knowledge, NamedEntity } from "../knowledge.ts";

/** The knowledge base as one article asks it: the same names over and over. */
export interface Lookup {
  named(name: string): readonly NamedEntity[];
  /** The kind of everything that bears the name itself, not of what it stands for; null where nothing does or kinds differ. */
  kindOf(name: string): EntityKind | null;
  /** The country that a name or a demonym means; a capital that stands for one does not count. */
  country(name: string): string | null;
  /** Checks whether the name stands for a country or body that has its seat there: "Washington". */
  isMetonym(name: string): boolean;
  /** Checks whether the name is an adjective or a people of a country: "Afghan", "Russians". */
  isDemonym(name: string): boolean;
}

export function lookupIn(knowledge: Knowledge): Lookup {
  const known = new Map<string, readonly NamedEntity[]>();
  const named = (name: string): readonly NamedEntity[] => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = knowledge.named(name);
    known.set(name, found);
    return found;
  };
  return {
    named,
    kindOf(name) {
      const kinds = new Set(
        named(name).flatMap(({ entity, alias }) =>
          alias.kind === "ROLE" || alias.kind === "METONYM" ? [] : [entity.kind],
        ),
      );
      const [only] = kinds;
      return kinds.size === 1 && only !== undefined ? only : null;
    },
    country(name) {
      const found = named(name).filter(({ entity, alias }) => entity.kind === "COUNTRY" && alias.kind !== "METONYM");
      const slugs = new Set(found.map(({ entity }) => entity.slug));
      const [only] = slugs;
      return slugs.size === 1 && only !== undefined ? only : null;
    },
    isMetonym: (name) => named(name).some(({ alias }) => alias.kind === "METONYM"),
    isDemonym: (name) => named(name).some(({ alias }) => alias.kind === "DEMONYM"),
  };
}
