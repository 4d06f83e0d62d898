import { fold } from "../../entity-resolution/fold.ts";
import type { ReferentKind } from "../facts.ts";
import type { NamedEntity } from "../knowledge.ts";

/** What an article names that tells for or against somebody known by surname alone. */
export interface ArticleEvidence {
  /** Slugs of the countries that it names, or a seat of government or a place in. */
  readonly homes: ReadonlySet<string>;
  /** Slugs of the organizations that it names. */
  readonly organizations: ReadonlySet<string>;
  /** Full names of people by their first and by their last word, folded. */
  readonly fullNames: ReadonlyMap<string, readonly string[]>;
}

interface ArticleName {
  readonly name: string | null;
  readonly words: readonly string[];
  readonly kind: ReferentKind | null;
}

// Enough to see that others bear a surname, and a bound for lists of hundreds.
const maxBearers = 20;

/** Gathers the evidence from the names of an article. */
export function evidenceFrom(
  names: Iterable<ArticleName>,
  named: (name: string) => readonly NamedEntity[],
): ArticleEvidence {
  const homes = new Set<string>();
  const organizations = new Set<string>();
  const fullNames = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { name, words, kind } of names) {
    if (name === null || seen.has(name)) continue;
    seen.add(name);
    if (words.length > 1 && (kind === "PERSON" || kind === null)) {
      for (const word of new Set([words[0], words.at(-1)])) addBearer(fullNames, fold(word ?? ""), name);
    }
    if (kind === "PERSON") continue;
    for (const { entity, alias } of named(name)) {
      if (entity.kind === "ORGANIZATION" && alias.kind !== "METONYM") organizations.add(entity.slug);
      if (entity.kind === "COUNTRY") homes.add(entity.slug);
      if (entity.kind === "PLACE" && entity.country !== null) homes.add(entity.country);
    }
  }
  return { homes, organizations, fullNames };
}

function addBearer(fullNames: Map<string, string[]>, word: string, name: string): void {
  const bearers = fullNames.get(word) ?? [];
  if (bearers.length < maxBearers) bearers.push(name);
  fullNames.set(word, bearers);
}
