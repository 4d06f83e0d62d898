const maxAcronyms = 5;

/** An abbreviation in capitals in both common spellings. */
export interface Acronym {
  readonly written: string;
  readonly otherwise: string;
}

/** The abbreviations in a search text: newspapers write "US" or "U.S.". */
export function acronymsIn(text: string): readonly Acronym[] {
  const found = text.match(/(?<![\p{L}\p{N}.])(?:\p{Lu}{2,5}|(?:\p{Lu}\.){2,5})(?![\p{L}\p{N}])/gu) ?? [];
  return [...new Set(found)].slice(0, maxAcronyms).map((written) => ({
    written,
    otherwise: written.includes(".") ? written.replaceAll(".", "") : `${[...written].join(".")}.`,
  }));
}
