import type { Document } from "../document.ts";
import type { Mention } from "../mentions/mention.ts";

/** "Kiernan, who voted in favour," */
export function isFollowedByWho({ tokens }: Document, { last, phrase }: Mention): boolean {
  const after = tokens[tokens[last]?.text === "," ? last + 1 : last];
  return phrase !== null && !phrase.possessor && /^(?:who|whom|whose|himself|herself)$/.test(after?.lower ?? "");
}

/** "Basu, 52," */
export function ageAfter({ tokens }: Document, { last, phrase }: Mention): number | null {
  if (phrase === null) return null;
  const [comma, age, after] = tokens.slice(last, last + 3);
  if (comma === undefined || age === undefined || !/^[,(]$/.test(comma.text) || !/^\d{1,3}$/.test(age.text))
    return null;
  if (after !== undefined && !/^[,.;:)”"—–-]$/u.test(after.text)) return null;
  const years = Number(age.text);
  return years >= 5 && years <= 120 ? years : null;
}

/** "It is likely that", "it emerged": nothing is meant. */
export function isEmpty({ tokens }: Document, { first, last }: Mention): boolean {
  if (tokens[first]?.lower !== "it") return false;
  const rest = tokens
    .slice(last, last + 6)
    .map(({ lower }) => lower)
    .join(" ");
  return /^(?:is|was|has been|will be|would be|became|remains|seems|appears|emerged|turned out|'s|’s)\b.*\b(?:that|to|whether|if|how|why|unclear|clear|likely)\b/.test(
    rest,
  );
}
