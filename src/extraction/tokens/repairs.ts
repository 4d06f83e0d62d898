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
    } else if (token.text.length > 1 && token.text.endsWith(".")) {
      repaired.push(...cutStop(token, tokens.slice(index + 1, index + 3), stop));
    } else if (token.text.endsWith("’s") || token.text.endsWith("'s")) {
      repaired.push(...cutMark(token));
    } else repaired.push(isWho(tokens, index) ? { ...token, lower: token.text, pos: "PROPN" } : token);
  });
  return repaired;
}

/** "We ate at Maria's." comes with the mark in the name, "Maria's house" without. */
function cutMark(token: Token): readonly Token[] {
  if (token.pos !== "PROPN" || token.text.length < 4) return [token];
  const end = token.end - 2;
  const [text, mark] = [token.text.slice(0, -2), token.text.slice(-2)];
  const lower = text.toLowerCase();
  return [
    { ...token, end, text, lower, lemma: lower },
    { start: end, end: token.end, text: mark, lower: mark, lemma: mark, pos: "PART" },
  ];
}

/** "In Geneva, WHO says …" is the organization, "WHO IS TO BLAME?" a question. */
function isWho(tokens: readonly Token[], at: number): boolean {
  const isLoud = (token: Token | undefined) => /^\p{Lu}{2,}$/u.test(token?.text ?? "");
  return tokens[at]?.text === "WHO" && !isLoud(tokens[at - 1]) && !isLoud(tokens[at + 1]);
}

// "China-U.S. trade" comes as "U", "." and "S.".
function areInitials(first: string, last: string): boolean {
  return /(?:^|-)\p{Lu}$/u.test(first) && /^(?:\p{Lu}\.)+$/u.test(last);
}

// "Zorber.com" comes as "Zorber", "." and "com".
function isAddress(host: string, ending: string): boolean {
  return /^\p{L}[\p{L}\p{N}-]+$/u.test(host) && /^(?:com|org|net|gov|edu|info|tv|fm|io)$/.test(ending);
}

// wink takes the ends of these sentences for abbreviations; as such they would be followed by a number or a small letter.
const words = new Set(
  `ala anon apt ark ave col del fig gal gen ha hon ill in ind la mar mass mi miss mo mon no nos ore pa pop rep rit sat
  sen sun wash wed`.split(/\s+/),
);
const capital = /^\p{Lm}?\p{Lu}/u;
const mark = /^["“”'‘’»]$/;

/** "They broke in. Many fled": a word and the stop that ends its sentence. */
function cutStop(token: Token, following: readonly Token[], before: Token | undefined): readonly Token[] {
  const text = token.text.slice(0, -1);
  // "£41m. Profits fell"
  const isUnit = before?.end === token.start && /\d$/.test(before.text) && /^\p{Ll}{1,3}$/u.test(text);
  if (!(words.has(text) || isUnit) || !endsSentence(token, following)) return [token];
  const end = token.end - 1;
  return [
    { ...token, end, text, lower: text, lemma: text },
    { start: end, end: token.end, text: ".", lower: ".", lemma: ".", pos: "PUNCT" },
  ];
}

function endsSentence(token: Token, [next, afterNext]: readonly Token[]): boolean {
  if (next === undefined || capital.test(next.text)) return true;
  // `They broke in. "We fled," he said`, `"They broke in." He fled`
  return mark.test(next.text) && (next.start === token.end || capital.test(afterNext?.text ?? ""));
}
