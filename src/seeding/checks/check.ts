import { checkArticle } from "./article.ts";
import { checkEntities } from "./entities.ts";
import type { SeedEntity } from "../entity-format.ts";
import { type ArticleEntry, parseSeeds } from "../parse.ts";
import { SeedError, type SeedProblem } from "../problem.ts";
import type { SeedFile } from "../read.ts";
import { Registry } from "./registry.ts";
import { quote } from "../../shared/quote.ts";

/** Seeds in which every word is where it should be and every slug is known. */
export interface CheckedSeeds {
  readonly entities: readonly SeedEntity[];
  readonly articles: readonly ArticleEntry[];
  readonly registry: Registry;
}

/** Parses and checks the files; throws a SeedError with every problem found. */
export async function checkSeeds(
  files: readonly SeedFile[],
  { checksNames = true }: { readonly checksNames?: boolean } = {},
): Promise<CheckedSeeds> {
  const problems: SeedProblem[] = [];
  const parsed = parseSeeds(files, problems);
  const registry = new Registry(parsed);
  checkEntities(parsed.entities, registry);
  // Without the countries, every alias with one would look plain.
  if (checksNames && parsed.complete) {
    const { checkGenericAliases } = await import("./generic-names.ts");
    checkGenericAliases(parsed.entities);
  }
  for (const article of parsed.articles) checkArticle(article, registry);
  checkDistinctArticles(parsed.articles);
  if (problems.length > 0) throw new SeedError(problems);
  return { entities: parsed.entities.flatMap(({ entity }) => entity ?? []), articles: parsed.articles, registry };
}

function checkDistinctArticles(articles: readonly ArticleEntry[]): void {
  const texts = new Map<string, string>();
  const urls = new Map<string, string>();
  for (const { name, body, article, report } of articles) {
    const place = `${article.url ?? article.publisher ?? ""}\n${body}`;
    const same = texts.get(place);
    if (same === undefined) texts.set(place, name);
    else
      report([], `articles/${name}.txt is the text of articles/${same}.txt, published at the same place; remove one`);
    if (article.url === undefined) continue;
    const sameUrl = urls.get(article.url);
    if (sameUrl === undefined) urls.set(article.url, name);
    else report(["url"], `${quote(article.url)} is taken by articles/${sameUrl}.json; each needs its own`);
  }
}
