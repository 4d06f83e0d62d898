import type { Token } from "../tokens.ts";

/** Puts right where wink cuts an abbreviation or an address into pieces, or keeps a word and a full stop together. */
export function repairTokens(tokens: readonly Token[]): readonly Token[] {
  const repaired: Token[] = [];
  tokens.forEach((token, index) => {
    const [before, stop] = [repaired.at(-2), repaired.at(-1)];
    const touch = stop?.text === "." && before?.end === stop.start && stop.end === token.start;
    if (touch && before !== undefined && (areInitials(before.text, token.text) || isAddress(before.text, token.text))) {
      const text = `${before.text}.${token.text}`;
      repaired.splice(-2, 2, { ...before, end: token.end, text, lower: text.toLowerCase(), lemma: text.toLowerCase() });
    } else repaired.push(...cutStop(token, tokens[index + 1]));
  });
  return repaired;
}

// "China-U.S. trade" comes as "U", "." and "S.".
function areInitials(first: string, last: string): boolean {
  return /(?:^|-)\p{Lu}$/u.test(first) && /^(?:\p{Lu}\.)+$/u.test(last);
}

// "Gawker.com" comes as "Gawker", "." and "com".
function isAddress(host: string, ending: string): boolean {
  return /^\p{L}[\p{L}\p{N}-]+$/u.test(host) && /^(?:com|org|net|gov|edu|info|tv|fm|io)$/.test(ending);
}

// wink takes the ends of these sentences for abbreviations; as such they would be followed by a number or a small letter.
const words = new Set("in no sat sun wash ill pa la ore mar pop mass fig rep miss".split(" "));

/** "They broke in. Many fled": a word and the stop that ends its sentence. */
function cutStop(token: Token, next: Token | undefined): readonly Token[] {
  const text = token.text.slice(0, -1);
  const ends = next === undefined || /^\p{Lu}/u.test(next.text);
  if (!token.text.endsWith(".") || !words.has(text) || !ends) return [token];
  const end = token.end - 1;
  return [
    { ...token, end, text, lower: text, lemma: text },
    { start: end, end: token.end, text: ".", lower: ".", lemma: ".", pos: "PUNCT" },
  ];
}
