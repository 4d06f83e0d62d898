import sql, { type Sql } from "sql-template-tag";
import { BadUserInputError } from "../errors.ts";
import { PlannedText } from "../planner/constant.ts";
import type { Row } from "../planner/planner.ts";
import { type Acronym, acronymsIn } from "../search/acronyms.ts";

const maxSearch = 1000;

/** A search in web-search syntax as a tsquery that is constant for the planner. Throws for empty and for very long text. */
export function newsQuery(text: string, argument: string): Sql {
  const words = sql`websearch_to_tsquery('news', ${new PlannedText(searchText(text, argument))})`;
  return acronymsIn(text).reduce((query, acronym) => {
    const [written, otherwise] = spellings(acronym);
    return sql`ts_rewrite(${query}, ${written}, ${written} || ${otherwise})`;
  }, words);
}

const spellings = ({ written, otherwise }: Acronym): readonly [Sql, Sql] => [plain(written), plain(otherwise)];
const plain = (text: string) => sql`plainto_tsquery('news', ${new PlannedText(text)})`;

/** The alternatives of {@link newsQuery}: both spellings of a single abbreviation, otherwise the query itself. */
export function spellingsIn(text: string, query: Sql): readonly Sql[] {
  const acronym = acronymsIn(text).find(({ written }) => written === text.trim());
  return acronym === undefined ? [query] : spellings(acronym);
}

/** The text to search for. Throws for empty and for very long text. */
export function searchText(text: string, argument: string): string {
  if (text.trim() === "") throw new BadUserInputError(`"${argument}" is empty: give a word to search for.`);
  if (text.length > maxSearch) {
    throw new BadUserInputError(
      `"${argument}" has ${text.length} characters; search for ${maxSearch} at most, a few words do better.`,
    );
  }
  return text;
}

// Weights of words in an article: body, headline. All words of a quote have the same weight.
const weights = { article: "{0, 0, 0.4, 1}", quote: "{1, 1, 1, 1}" } as const;

/** The {@link scoreOf} a quote that contains the only word of a search once; more occurrences score higher. */
export const scoreOfOneWord = 0.5;

/** The relevance of an article or a quote to a search, from 0 to 1. */
export function scoreOf(kind: keyof typeof weights, row: Row, query: Sql): Sql {
  return sql`ts_rank_cd(${weights[kind]}::float4[], ${row.self}.search, ${query}, 32)::float8`;
}

/** The words for an order by relevance. Throws if the filter has none. */
export function relevantTo(text: string | null | undefined): Sql {
  if (typeof text === "string") return newsQuery(text, "filter.text");
  throw new BadUserInputError('Order RELEVANCE needs words to be relevant to: give "filter.text" as well.');
}
