import type { Cluster } from "../coreference/clusters.ts";
import type { Document } from "../document.ts";
import { givenNameGender } from "../lexicon/given-names.ts";

/**
 * A full name for somebody whom the sentences call by single words alone: from a headline or a caption ("Anna Stone drops
 * hint"), or put together of a given and a family name ("her husband, Peter", "Mr Ashdown"). Null where nothing tells one.
 */
export function fullerName(document: Document, { names }: Cluster): string | null {
  if (names.length === 0 || names.some(({ words }) => words.length !== 1)) return null;
  const addressed = names.find(({ description, gender }) => description !== "" && gender !== null);
  const given = names.find(({ words: [word = ""] }) => givenNameGender(word) !== null);
  const [first] = names;
  if (addressed !== undefined && given !== undefined && addressed.words[0] !== given.words[0])
    return `${given.name} ${addressed.name}`;
  return nameOutside(document, first?.name ?? "");
}

const aroundProse: ReadonlySet<string> = new Set(["HEADLINE", "HEADING", "CAPTION"]);

/** The one full name with this family name in the headlines and captions. */
function nameOutside({ text, blocks }: Document, family: string): string | null {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(family)) return null;
  const found = new Set<string>();
  for (const { role, start, end } of blocks) {
    if (!aroundProse.has(role)) continue;
    const words = text.slice(start, end).split(/[^\p{L}\p{M}'’-]+/u);
    words.forEach((word, at) => {
      const before = words[at - 1] ?? "";
      if (word === family && /^\p{Lu}/u.test(before) && givenNameGender(before) !== null)
        found.add(`${before} ${word}`);
    });
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
