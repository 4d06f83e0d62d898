const beyondLatin1 = /(?![\p{ASCII}\u0080-\u00ff])[\p{L}\p{M}]/u;
// A modifier letter before a capital belongs to the word: "ʻAukai". An apostrophe between letters may be typed in any way.
const foreign =
  /(?<![\p{L}\p{M}])\p{Lm}\p{Lu}|(?<=[\p{L}\p{M}])[‘`´′](?=[\p{L}\p{M}])|(?![\p{ASCII}\u0080-\u00ff])[\p{L}\p{M}]/gu;
const isKnown = /^(?=\p{L})[\p{ASCII}\u0080-\u00ff]$/u;
const apostrophe = /[‘`´′]/;

/** Letters that Unicode does not take apart into a letter and its marks. */
const looksLike: ReadonlyMap<string, string> = new Map(
  "łl đd ħh ıi ŋn œo ŧt əe ɓb ɗd ƙk ƴy ǝe ɛe ɔo".split(" ").map(([letter = "", plain = ""]) => [letter, plain]),
);

/**
 * The text with letters of Latin-1 in place of all others and as long as before, so that the tokenizer, which knows no
 * others, takes every word as one: "Erdoğan" as "Erdogan", "Šćž" as "Scz", "Путин" as "Xxxxx".
 */
export function inLatinLetters(text: string): string {
  if (!beyondLatin1.test(text) && !apostrophe.test(text)) return text;
  return text.replace(foreign, (found) => {
    if (apostrophe.test(found)) return "’";
    if (/^\p{Lm}\p{L}/u.test(found)) return `${latin(found.slice(1))}x`;
    return latin(found);
  });
}

function latin(letter: string): string {
  const [base = letter] = letter.normalize("NFKD");
  const small = base.toLowerCase();
  const plain = isKnown.test(small) ? small : (looksLike.get(small) ?? "x");
  const first = /^[\p{Lu}\p{Lt}]/u.test(letter) ? plain.toUpperCase() : plain;
  // "ß" has two capitals.
  return (first.length > 1 ? "X" : first) + "x".repeat(letter.length - 1);
}
