import { readFileSync } from "node:fs";
import type { GoldArticle, GoldQuote } from "./gold.ts";

const articles = new URL("../../seeds/articles/", import.meta.url);
const names = ["2019-04-26-kim-putin-summit", "2019-06-08-north-korea-russia-trade-talks"];

const countries = JSON.parse(readFileSync(new URL("../countries.json", articles), "utf8")) as readonly {
  readonly slug: string;
  readonly code: string;
}[];
const codeOf = new Map(countries.map(({ slug, code }) => [slug, code]));

/** How those who speak are written, by slug. */
const namesOf = new Map(
  ["people", "organizations"].flatMap((kind) => {
    const entities = JSON.parse(readFileSync(new URL(`../${kind}.json`, articles), "utf8")) as readonly {
      readonly slug: string;
      readonly name: string;
      readonly aliases?: readonly { readonly text: string }[];
    }[];
    return entities.map(({ slug, name, aliases = [] }) => [slug, [name, ...aliases.map(({ text }) => text)]] as const);
  }),
);

interface CuratedArticle {
  readonly publishedAt: string;
  readonly quotes: readonly CuratedQuote[];
  readonly mentions: readonly { readonly entity?: string }[];
}

interface CuratedQuote {
  readonly text: string;
  readonly at?: number;
  readonly kind: string;
  readonly speaker?: string;
  readonly speakerText?: string;
}

/** The two articles that come with the repository, with the quotes that were read by hand. */
export function seedGold(): readonly GoldArticle[] {
  return names.map((id) => {
    const text = readFileSync(new URL(`${id}.txt`, articles), "utf8");
    const { publishedAt, quotes, mentions } = JSON.parse(
      readFileSync(new URL(`${id}.json`, articles), "utf8"),
    ) as CuratedArticle;
    return {
      id,
      text,
      date: publishedAt,
      quotes: quotes.map((quote) => goldQuote(text, quote)),
      countries: mentions.flatMap(({ entity }) => codeOf.get(entity ?? "") ?? []),
    };
  });
}

function goldQuote(text: string, quote: CuratedQuote): GoldQuote {
  const start = quote.at ?? text.indexOf(quote.text);
  return {
    start,
    end: start + quote.text.length,
    kind: quote.kind.toLowerCase(),
    speaker_text: quote.speakerText ?? null,
    speaker_start: null,
    speaker_aliases: namesOf.get(quote.speaker ?? "") ?? [],
  };
}
