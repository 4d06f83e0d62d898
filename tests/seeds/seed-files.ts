import { readdirSync, readFileSync } from "node:fs";

export interface Excerpt {
  readonly text: string;
  readonly at?: number;
}
export interface Naming {
  readonly entity?: string;
  readonly candidates?: readonly { readonly entity: string }[];
}
export interface Quote extends Excerpt, Naming {
  readonly kind: string;
  readonly parts?: readonly Excerpt[];
  readonly speaker?: string;
  readonly via?: readonly { readonly agent?: string }[];
  readonly about: readonly (Excerpt & { readonly entity: string; readonly basis: string })[];
}
export interface Article {
  readonly publisher?: string;
  readonly gaps?: readonly { readonly after: string; readonly at: number }[];
  readonly dates: readonly (Excerpt & { readonly start: string })[];
  readonly mentions: readonly (Excerpt & Naming)[];
  readonly quotes: readonly Quote[];
}
export interface SeedEntity {
  readonly slug: string;
  readonly name: string;
  readonly code?: string;
  readonly code3?: string;
  readonly wikidataId?: string;
  readonly country?: string;
  readonly nationality?: string;
  readonly place?: string;
  readonly participants?: readonly string[];
  readonly aliases?: readonly { readonly text: string; readonly kind: string; readonly caseSensitive?: boolean }[];
}

const seeds = new URL("../../seeds/", import.meta.url);
/** The text of a file in seeds/. */
export const read = (path: string) => readFileSync(new URL(path, seeds), "utf8");
const list = (path: string) => JSON.parse(read(path)) as readonly SeedEntity[];

export const countries = list("countries.json");
export const named = ["people", "organizations", "places", "topics", "events"].flatMap((kind) => list(`${kind}.json`));
export const entities = [...countries, ...named];
export const slugs = new Set(entities.map(({ slug }) => slug));

export const articles = readdirSync(new URL("articles/", seeds))
  .filter((file) => file.endsWith(".txt"))
  .map((file) => {
    const name = file.slice(0, -".txt".length);
    return { name, body: read(`articles/${file}`), ...(JSON.parse(read(`articles/${name}.json`)) as Article) };
  });

/** The article of that name; fails when there is none. */
export function article(name: string) {
  const found = articles.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`The seeds have no article "${name}".`);
  return found;
}
