import { cities, givenNames, originals, surnames } from "./names.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Slot, Template, Templates } from "./templates.ts";

/** An article as a line of JSON Lines. */
export interface GeneratedArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly text: string;
}

const wordsAnArticle = 500;
const publishers = 200;
// Of the words that may be changed: two articles have as few phrases in common as real ones.
const shareOfChanged = 0.75;
const shareOfCopies = 0.05;
const shareOfLeftOut = 0.35;
const shareOfKnownPeople = 0.1;
const firstDay = Date.UTC(2010, 0, 1);
const days = 15 * 365;

/**
 * Articles of about 500 words, the same ones for the same seed: paragraphs of real news in their order, with other
 * people, places, numbers, dates and words in them. One in twenty is a copy of the one before by another publisher.
 * `known` are full names that some of their people have.
 */
export function* generateArticles(
  { articles, words }: Templates,
  known: readonly string[],
  seed: number,
): Generator<GeneratedArticle> {
  const random = randomFrom(seed);
  let last: GeneratedArticle | undefined;
  for (let number = 1; ; number += 1) {
    const publisher = random.below(publishers);
    const place = { id: `article-${number}`, source: `Daily ${number % 2 === 0 ? "Herald" : "Post"} ${publisher}` };
    const url = `https://daily-${publisher}.example/news/${number}`;
    if (last !== undefined && random.next() < shareOfCopies) {
      yield { ...last, ...place, url };
      continue;
    }
    const date = new Date(firstDay + random.below(days) * 86_400_000).toISOString().slice(0, 10);
    const fill = filler(words, peopleFor(known, random), random);
    const { headline, paragraphs } = compose(articles, random);
    const text = paragraphs.map(fill).join("\n\n");
    last = { ...place, url, title: fill(headline), date, text: `${random.pick(cities).toUpperCase()} — ${text}` };
    yield last;
  }
}

/** Paragraphs of one text after another, some left out, until there are enough words. */
function compose(articles: readonly Template[], random: Random): Template {
  const { headline } = random.pick(articles);
  const paragraphs: (readonly Slot[])[] = [];
  let words = 0;
  const left = [...articles];
  while (words < wordsAnArticle && left.length > 0) {
    const [article] = left.splice(random.below(left.length), 1);
    for (const paragraph of article?.paragraphs ?? []) {
      if (words >= wordsAnArticle || random.next() < shareOfLeftOut) continue;
      paragraphs.push(paragraph);
      words += paragraph.length / 2;
    }
  }
  return { headline, paragraphs };
}

/** Another name for each name: whoever is Kerry in one sentence is the same person in the next. */
function peopleFor(known: readonly string[], random: Random): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const original of originals) {
    const made = `${random.pick(givenNames)} ${random.pick(surnames)}`;
    const parts = (random.next() < shareOfKnownPeople && known.length > 0 ? random.pick(known) : made).split(" ");
    const [given = "", surname = ""] = original.split(" ");
    names.set(given, parts.slice(0, -1).join(" "));
    names.set(surname, parts.at(-1) ?? "");
  }
  return names;
}

function filler(
  words: ReadonlyMap<string, readonly string[]>,
  people: ReadonlyMap<string, string>,
  random: Random,
): (slots: readonly Slot[]) => string {
  const names = new Map<string, string>();
  const change = ({ text, kind }: Slot): string => {
    if (kind === null) return text;
    if (kind === "PERSON") return people.get(text) ?? text;
    if (kind === "NUMBER") return numberLike(text, random);
    if (kind === "NAME") return names.get(text) ?? names.set(text, replaced(text, kind)).get(text) ?? text;
    if (kind === "CITY") return random.pick(cities);
    return replaced(text, kind);
  };
  const replaced = (text: string, kind: string) =>
    random.next() < shareOfChanged ? random.pick(words.get(kind) ?? [text]) : text;
  return (slots) => slots.map(change).join("");
}

// A year stays one of our time.
function numberLike(text: string, random: Random): string {
  const isYear = /^(?:19|20)\d\d$/.test(text);
  return text.replace(/\d/g, (digit, at: number) =>
    digit === "0" || (isYear && at < 2) ? digit : String(1 + random.below(9)),
  );
}
