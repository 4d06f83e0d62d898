/** Whether a word begins with a capital. Asked for every token, so plain letters go past the regular expression. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}
