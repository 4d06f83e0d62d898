import type { Document } from "../document.ts";
import type { ReferentKind } from "../facts.ts";
import { locative } from "../lexicon/places.ts";
import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mention.ts";

// "Sinn Féin's Declan Kiernan" is a person, "the Westwind Renewables" is none.
const mayStandBefore: ReadonlySet<Mention["article"]> = new Set(["NONE", "POSSESSED"]);

/** What a cluster is, all told: what its words left open its use decides. */
export function finalKind(document: Document, cluster: Cluster): ReferentKind {
  const { kind, names, mentions } = cluster;
  if (kind !== null && (kind !== "OTHER" || names.length === 0)) return kind;
  if (names.length === 0) return "OTHER";
  const surnames = new Set(names.flatMap(({ words }) => (words.length > 1 ? [words.at(-1)] : [])));
  // Somebody is called by the last word of a full name after it; a body hardly ever is.
  if (names.some(({ words: [word, more], article }) => more === undefined && surnames.has(word) && article === "NONE"))
    return "PERSON";
  if (mentions.some((mention) => mention.speaks)) {
    const isPersonal = names.every(
      ({ words, article }) => words.length >= 2 && words.length <= 3 && mayStandBefore.has(article),
    );
    return isPersonal ? "PERSON" : "ORGANIZATION";
  }
  const placed = names.filter((mention) => locative.has(document.tokens[mention.first - 1]?.lower ?? "")).length;
  return placed > 0 && placed * 3 >= names.length ? "PLACE" : "OTHER";
}
