import { fold } from "../../entity-resolution/fold.ts";
import type { SeedEntity } from "../entity-format.ts";

/** Countries and places that the seeds know, by the names that words may give them. */
export interface Geography {
  /** The countries and places that words name, each with everything its name may mean, and the words that remain. */
  read(text: string): GeographicReading;
}

export interface GeographicReading {
  /** One group of slugs a name: "Korean" may be of either Korea. A place brings its country. */
  readonly named: readonly ReadonlySet<string>[];
  readonly rest: readonly string[];
}

// "Embassy of Russia to the Democratic People's Republic of Korea"
const maxName = 8;

export function geographyOf(entities: readonly SeedEntity[]): Geography {
  const byCode = new Map(entities.flatMap((entity) => (entity.kind === "COUNTRY" ? [[entity.code, entity.slug]] : [])));
  const byName = new Map<string, Set<string>>();
  for (const entity of entities) {
    if (entity.kind !== "COUNTRY" && entity.kind !== "PLACE") continue;
    const country = entity.kind === "PLACE" && entity.country !== undefined ? byCode.get(entity.country) : undefined;
    for (const { text } of [{ text: entity.name }, ...(entity.aliases ?? [])]) {
      const slugs = byName.get(fold(text)) ?? new Set();
      byName.set(fold(text), slugs.add(entity.slug));
      if (country !== undefined) slugs.add(country);
    }
  }
  return {
    read(text) {
      const words = wordsOf(text);
      const named: ReadonlySet<string>[] = [];
      const rest: string[] = [];
      for (let at = 0; at < words.length;) {
        const length = lengthOfName(words, at, byName);
        const slugs = byName.get(words.slice(at, at + length).join(" "));
        if (slugs === undefined) rest.push(words[at] as string);
        else named.push(slugs);
        at += Math.max(length, 1);
      }
      return { named, rest };
    },
  };
}

function lengthOfName(words: readonly string[], at: number, names: ReadonlyMap<string, unknown>): number {
  let length = Math.min(maxName, words.length - at);
  while (length > 0 && !names.has(words.slice(at, at + length).join(" "))) length -= 1;
  return length;
}

/** The words of a name as they are compared; "inter-Korean" is two, and the mark of a possessor is none. */
function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/'s?$/u, ""))
    .filter((word) => word !== "");
}
