import { readFileSync } from "node:fs";
import type { GoldArticle, Prediction } from "./gold.ts";

export interface CountryScore {
  readonly summary: string;
  readonly errors: readonly { readonly error: string; readonly article: string; readonly country: string }[];
}

/** Compares the sets of countries that articles speak of; null where the gold does not tell any. */
export function scoreCountries(
  articles: readonly GoldArticle[],
  predictions: ReadonlyMap<string, Prediction>,
): CountryScore | null {
  const errors: { error: string; article: string; country: string }[] = [];
  let right = 0;
  let told = 0;
  for (const article of articles) {
    const gold = goldCountries(article);
    if (gold === null) continue;
    const found = new Set(predictions.get(article.id)?.countries);
    told += gold.sure.size;
    for (const country of gold.sure) {
      if (found.has(country)) right += 1;
      else errors.push({ error: "missed country", article: article.id, country });
    }
    for (const country of found) {
      if (!gold.sure.has(country) && !gold.possible.has(country)) {
        errors.push({ error: "invented country", article: article.id, country });
      }
    }
  }
  if (told === 0) return null;
  const f1 = (200 * right) / (2 * right + errors.length);
  return {
    summary: `F1 ${f1.toFixed(1)} (${right} of ${told} found, ${errors.length - (told - right)} invented)`,
    errors,
  };
}

interface GoldCountries {
  readonly sure: ReadonlySet<string>;
  /** Named by an adjective alone ("a Canadian document"): found or not, it does not count. */
  readonly possible: ReadonlySet<string>;
}

interface SeededCountry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly { readonly text: string; readonly kind: string }[];
}

const seeded = JSON.parse(
  readFileSync(new URL("../../seeds/countries.json", import.meta.url), "utf8"),
) as readonly SeededCountry[];
const codeOfTitle = new Map(
  seeded.flatMap(({ code, name, aliases }) => [
    [name, code] as const,
    ...aliases.filter(({ kind }) => kind === "NAME").map(({ text }) => [text, code] as const),
  ]),
);
const demonyms = seeded.flatMap(({ code, aliases }) =>
  aliases.filter(({ kind }) => kind === "DEMONYM").map(({ text }) => ({ code, pattern: new RegExp(`\\b${text}\\b`) })),
);

function goldCountries({ text, countries, entities }: GoldArticle): GoldCountries | null {
  if (countries === undefined && entities === undefined) return null;
  const titles = (entities ?? []).flatMap(({ wiki }) => (wiki === null ? [] : decodeURIComponent(wiki)));
  const linked = titles.flatMap(
    (title) => codeOfTitle.get(title.replaceAll("_", " ").replace(/ \(country\)$/, "")) ?? [],
  );
  const adjectives = demonyms.filter(({ pattern }) => pattern.test(text)).map(({ code }) => code);
  return { sure: new Set([...(countries ?? []), ...linked]), possible: new Set(adjectives) };
}
