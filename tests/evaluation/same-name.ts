// Words that go before a name and do not tell people apart.
const titles = new Set(
  (
    "mr mrs ms miss dr prof professor sir lord lady dame president vice prime minister pm sen senator rep " +
    "representative gov governor mayor judge justice gen general col colonel maj major capt captain lt lieutenant " +
    "sgt sergeant secretary attorney ambassador chancellor king queen prince princess pope rev reverend chairman " +
    "chairwoman chief director spokesman spokeswoman spokesperson congressman congresswoman former late then " +
    "the a an his her their its our my u.s us"
  ).split(" "),
);
const pronouns = new Set(
  "he she they it i we you his her their who him them himself herself themselves this that".split(" "),
);

/** Whether two ways to write a speaker name the same one: one's words stand in the head of the other. */
export function isSameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === "" || b === "") return false;
  const [x, y] = [nameWords(a), nameWords(b)];
  if (x.join(" ") === y.join(" ")) return true;
  if (isPronoun(a) || isPronoun(b)) return false;
  const [short, long, longText] = x.length <= y.length ? [x, y, b] : [y, x, a];
  const last = short.at(-1);
  return last !== undefined && short.every((word) => long.includes(word)) && headWords(longText).includes(last);
}

export function isPronoun(text: string): boolean {
  const [word = "", ...more] = words(text);
  return more.length === 0 && pronouns.has(word);
}

function words(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .replace(/[^\p{L}\p{N}\s.&-]/gu, " ")
    .split(/\s+/)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .filter((word) => word !== "");
}

/** Its words without titles, in small letters and without accents. */
export function nameWords(text: string): readonly string[] {
  const all = words(text);
  const telling = all.filter((word) => !titles.has(word));
  return telling.length > 0 ? telling : all;
}

// At the start of a sentence they look like names.
const groups = new Set("police officials authorities prosecutors critics experts researchers".split(" "));

/** Whether words have a name for a speaker, and do not only describe him: "the Coast Guard", and not "a guard". */
export function namesSomebody(text: string): boolean {
  const [head] = text.split(headEnd);
  const last = (head === undefined || head.trim() === "" ? text : head).trim().split(/\s+/).at(-1) ?? "";
  return /\p{Lu}/u.test(last) && !isPronoun(text) && !groups.has(text.toLowerCase());
}

const headEnd = /,|\(|\b(?:who|of|at|for|from|in|with|on)\b/;

// "Khalid Al-Rashid, editor at large": the name is before what is said of it.
function headWords(text: string): readonly string[] {
  const [head] = text.split(headEnd);
  return nameWords(head === undefined || head === "" ? text : head);
}
