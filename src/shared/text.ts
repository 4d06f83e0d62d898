import { BadUserInputError } from "../errors.ts";

// Lone surrogates would be replaced silently on their way to Postgres, and NUL is refused there.
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What keeps `text` from being stored or compared exactly as given; null when nothing does. */
export function unstorableCharacter(text: string): string | null {
  const nul = text.indexOf("\0");
  if (nul >= 0) return `has a NUL character at offset ${nul}`;
  const surrogate = text.search(loneSurrogate);
  return surrogate >= 0 ? `has a lone surrogate (half of a character) at offset ${surrogate}` : null;
}

/** Refuses text that Postgres cannot hold; `where` names the argument in the message. */
export function assertText(text: string, where: string): void {
  const defect = unstorableCharacter(text);
  if (defect !== null) throw new BadUserInputError(`"${where}" ${defect}. Remove it.`);
}
