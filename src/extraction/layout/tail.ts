import type { BlockRole } from "../layout.ts";

// Credits at an end are short; only so much of a paragraph is looked at.
const reach = 400;

interface Tail {
  readonly role: BlockRole;
  readonly pattern: RegExp;
}

const tails: readonly Tail[] = [
  {
    role: "DISCLAIMER",
    pattern:
      /[([](?:(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translated|written|inputs?|contributions?)\b|(?:with|from) (?:agency|agencies|wires?|inputs?|ap|afp|reuters|pti|ani|ians)\b|this story|ani|pti|ians|agenc(?:y|ies)|end(?:s|item)?|reuters|afp|ap|dpa|tass|xinhua|bernama|sources?:)[^()[\]]*[)\]]\.?(?:\s*[([](?:(?:reporting|writing|editing)\b)[^()[\]]*[)\]]\.?)*$/i,
  },
  { role: "FURNITURE", pattern: /(?<=[.!?"”]\s)\s*(?:Enditem|ENDS?|\(END\))\.?$/ },
  {
    role: "DISCLAIMER",
    pattern: /(?<=[.!?"”])\s+(?:reporting|writing|editing|additional reporting) by [^.]{3,200}\.?$/i,
  },
  {
    role: "DISCLAIMER",
    pattern:
      /(?<=[.!?"”]\s*)(?:—|–|--?|\/)\s?(?:Reuters|AFP|AP|Bernama|ANI|PTI|IANS|Xinhua|KUNA|NAN|TASS|dpa|UNI|Agencies)\.?$/,
  },
  { role: "DISCLAIMER", pattern: /(?<=[.!?"”]\s)\s*(?:copyright |©|\(c\) ?\d{4}|all rights reserved).{0,200}$/i },
];

/** Where the credits at the end of a paragraph begin, and what they are; null where it has none. */
export function tailOf(paragraph: string): { readonly at: number; readonly role: BlockRole } | null {
  const offset = Math.max(0, paragraph.length - reach);
  const end = paragraph.slice(offset);
  for (const { role, pattern } of tails) {
    const found = pattern.exec(end);
    if (found !== null) return { at: offset + found.index + (found[0].length - found[0].trimStart().length), role };
  }
  return null;
}
