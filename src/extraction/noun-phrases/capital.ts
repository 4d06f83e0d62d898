// All of these are asked for every token, so plain letters go past the regular expressions.

/** Checks whether a word begins with a capital, or with one behind a modifier letter ("ʻAukai"). */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lm}?[\p{Lu}\p{Lt}]/u.test(text);
}

/** Checks whether a word begins with a small letter. */
export function isSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text);
}

/** Checks whether a token is a word rather than a number or a mark. */
export function isWord(text: string): boolean {
  return isSmall(text) || isCapital(text) || /^\p{L}/u.test(text);
}
