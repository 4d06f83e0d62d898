import { readFileSync } from "node:fs";
import type { GoldArticle, Prediction } from "./gold.ts";

export interface CountryScore {
  readonly summary: string;
  readonly errors: readonly { readonly error: string; readonly article: string; readonly country: string }[];
}

/** Compares the sets of countries that articles name by a noun; null where the gold does not tell any. */
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
  /** Only its capital ("Pyongyang agreed") or an adjective stands for it: found or not, it does not count. */
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
/** For files that do not tell nouns from adjectives and capitals. */
const nounsOf = new Map(
  seeded.map(({ code, name, aliases }) => {
    const nouns = aliases.filter(({ kind }) => kind !== "DEMONYM" && kind !== "METONYM").map(({ text }) => text);
    return [
      code,
      new RegExp(`\\b(?:${[name, ...nouns].map((noun) => noun.replace(/[.()]/g, "\\$&")).join("|")})(?!\\w)`),
    ] as const;
  }),
);

function goldCountries({ text, countries, capitals, entities }: GoldArticle): GoldCountries | null {
  if (countries === undefined && entities === undefined) return null;
  if (capitals !== undefined) return { sure: new Set(countries), possible: new Set(capitals) };
  const titles = (entities ?? []).flatMap(({ wiki }) => (wiki === null ? [] : decodeURIComponent(wiki)));
  const linked = titles.flatMap(
    (title) => codeOfTitle.get(title.replaceAll("_", " ").replace(/ \(country\)$/, "")) ?? [],
  );
  const all = [...(countries ?? []), ...linked];
  const named = all.filter((code) => nounsOf.get(code)?.test(text) === true);
  return { sure: new Set(named), possible: new Set(all) };
}
