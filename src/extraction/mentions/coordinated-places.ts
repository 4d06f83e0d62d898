import type { Document } from "../document.ts";
import type { Found } from "./names-inside.ts";

/** "Shelby and Cook counties": beside the name of a place, a word that is a given name as well names another place. */
export function withCoordinatedPlaces({ tokens }: Document, found: readonly Found[]): readonly Found[] {
  const byEdge = new Map<string, Found>();
  for (const one of found) {
    byEdge.set(`starts ${one.span.first}`, one);
    byEdge.set(`ends ${one.span.last}`, one);
  }
  return found.map((one) => {
    const { first, last } = one.span;
    if (!mayBePlace(one)) return one;
    const after = joins.test(tokens[last]?.lower ?? "") ? byEdge.get(`starts ${last + 1}`) : undefined;
    const before = joins.test(tokens[first - 1]?.lower ?? "") ? byEdge.get(`ends ${first - 1}`) : undefined;
    const isBesidePlace = after?.reading.kind === "PLACE" || before?.reading.kind === "PLACE";
    return isBesidePlace ? { ...one, reading: { ...one.reading, kind: "PLACE" } } : one;
  });
}

const joins = /^(?:and|or|&)$/;

function mayBePlace({ reading: { kind, isSure, words, description } }: Found): boolean {
  return kind === "PERSON" && !isSure && words.length === 1 && description === "";
}
