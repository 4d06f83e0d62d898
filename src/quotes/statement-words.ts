/** A word of a statement in the form that is compared. */
export interface StatementWord {
  /** Without case, accents, and differences of spelling and reported speech. */
  readonly form: string;
  /** FUNCTION words may differ between wordings; a NUMBER, a NEGATION or a NAME never does. */
  readonly role: "FUNCTION" | "NUMBER" | "NEGATION" | "NAME" | "CONTENT";
}

// Changed by reported speech and copy desks: articles, auxiliaries and their tenses, "that", pronouns of one number.
const functionWords = new Set(
  (
    "a an the that this these those and also then there of to will would shall should can could may might must am is are was were " +
    "be been being has have had having do does did i he she me him her my his hers we us they them our their ours it its " +
    "who which whom so very just now today here said says"
  ).split(" "),
);

const negations = new Set(
  "no not never none nothing nobody neither nor cannot without nowhere hardly barely scarcely unless except".split(" "),
);

// Only words that always mean a number: "one" is often a pronoun, "second" a unit of time.
const numberWords = new Set(
  (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion " +
    "billions trillion trillions half double twice triple dozen dozens percent"
  ).split(" "),
);

/** The words of a statement without the reporter's insertions in brackets ("[Mr. Trump]", "(the US)"). */
export function statementWords(text: string): readonly StatementWord[] {
  const plain = text
    .replace(/\[[^\]]*\]|\([^)]*\)/g, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/(?<=\p{L}\.)\p{L}\./gu, (letter) => letter.replace(".", ""))
    .replace(/(?<=\d),(?=\d{3})/g, "");
  const words: StatementWord[] = [];
  for (const { 0: written, index } of plain.matchAll(
    /[\p{N}]+(?:[.:]\p{N}+)*|[\p{L}](?:[\p{L}\p{N}]|'(?=\p{L})|\.(?=\p{L}))*/gu,
  )) {
    for (const part of expanded(written)) words.push(wordOf(part, startsSentence(plain, index)));
  }
  return words;
}

// "won't" is "will not", "we'll" is "we will": contractions are expanded.
function expanded(written: string): readonly string[] {
  const [, stem, ending] = /^(.+?)(n't|'(?:s|re|ve|ll|d|m))$/i.exec(written) ?? [];
  if (stem === undefined || ending === undefined) return [written];
  return ending.toLowerCase() === "n't" ? [stem, "not"] : [stem];
}

function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:;"“”])[\s"“”']*$/.test(text.slice(Math.max(0, index - 4), index));
}

function wordOf(written: string, first: boolean): StatementWord {
  const lower = written
    .toLowerCase()
    .replace(/\./g, (dot, at: number) => (/\d/.test(written[at - 1] ?? "") ? dot : ""));
  if (/^\p{N}/u.test(lower)) return { form: lower, role: "NUMBER" };
  if (numberWords.has(lower)) return { form: lower, role: "NUMBER" };
  if (negations.has(lower)) return { form: "not", role: "NEGATION" };
  if (functionWords.has(lower) && !isAcronym(written)) return { form: lower, role: "FUNCTION" };
  if (/^\p{Lu}/u.test(written) && (!first || isAcronym(written))) return { form: lower, role: "NAME" };
  return { form: spelling(lower), role: "CONTENT" };
}

// "US" is a country, "us" a pronoun.
function isAcronym(written: string): boolean {
  return written.length > 1 && /^[\p{Lu}.\d]+$/u.test(written);
}

const spellings = new Map<string, string>();
const maxSpellings = 50_000;

/** American and British spelling as one. Cached, since the same words occur in every statement. */
function spelling(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  if (spellings.size >= maxSpellings) spellings.clear();
  const found = word.length < 5 ? word : american(word);
  spellings.set(word, found);
  return found;
}

function american(word: string): string {
  return word
    .replace(/(?<=\p{L}{3})is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)/u, "iz")
    .replace(/(?<=\p{L}{2})yse(?=[sd]?$)/u, "yze")
    .replace(/our(?=(?:s|ed|ing|able|ful|ite|hood|ly)?$)/u, "or")
    .replace(/(?<=\p{L}{3})re$/u, "er")
    .replace(/(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ation)$)/u, "l")
    .replace(/mme(?=s?$)/u, "m")
    .replace(/ogue(?=s?$)/u, "og")
    .replace(/(?<=\p{L}{3})ence(?=s?$)/u, "ense");
}
