/** Whether a word begins with a capital, or with one behind a modifier letter ("ʻAukai"). Asked for every token, so plain letters go past the regular expression. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lm}?[\p{Lu}\p{Lt}]/u.test(text);
}
