import type { Mention } from "../../mentions/mention.ts";
import { type Cluster, isSpelled } from "../clusters.ts";

export function fitsGender({ gender }: Cluster, mention: Mention): boolean {
  return gender === null || mention.gender === null || gender === mention.gender;
}

/** Checks whether nothing that is known of a cluster speaks against a name. */
export function fits(cluster: Cluster, mention: Mention): boolean {
  const { kind, number } = cluster;
  if (!fitsGender(cluster, mention)) return false;
  // "The ferry Elsa Brand", then "Elsa Brand" with or without an article
  if (!mention.isSure && kind === "OTHER" && isSpelled(cluster, ({ isSure }) => isSure)) return true;
  // "Austin" is a town by itself, but not after Lloyd Austin.
  if (!mention.isSure && kind === "PERSON") return number !== "MANY";
  if (kind !== null && mention.kind !== null && kind !== mention.kind) {
    // "Washington" the town is not Washington the government.
    const apart = ["PERSON", "COUNTRY"];
    if (apart.includes(kind) || apart.includes(mention.kind)) return false;
  }
  return number === null || mention.number === null || number === mention.number || kind !== "PERSON";
}
