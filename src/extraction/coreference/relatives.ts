import type { Document } from "../document.ts";
import { officeNouns } from "../lexicon/offices.ts";
import { kin } from "../lexicon/roles.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Cluster } from "./clusters.ts";

/** Checks whether the article brings somebody in only as a relative of another of these: "his wife, Heidi Lund". */
export function isRelative(document: Document, { roles, mentions }: Cluster, others: readonly Cluster[]): boolean {
  if (/\bfirst (?:lady|gentleman)\b/i.test(mentions[0]?.description ?? "")) return true;
  if (![...roles].some((role) => kin.has(role))) return false;
  const told = mentions.filter((mention) => mention.roles.some((role) => kin.has(role)));
  return others.some(isOfficial) || !told.some((mention) => isOfEqual(document, mention));
}

/** "President Luis Prado and his sister Ana Prado": the sister is not whom the article is about. */
function isOfficial({ roles }: Cluster): boolean {
  return [...roles].some((role) => officeNouns.has(role));
}

/** "Uncle and nephew Bo and Per Holm", "Bo Holm and his nephew Per Holm": one is as much the topic as the other. */
function isOfEqual({ tokens }: Document, { first, last }: Mention): boolean {
  const word = (at: number) => tokens[at]?.lower ?? "";
  return word(first - 1) === "and" || (word(last) === "and" && kin.has(word(last + 1)));
}
