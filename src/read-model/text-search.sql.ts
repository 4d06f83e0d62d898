import sql, { type Sql } from "sql-template-tag";
import { BadUserInputError } from "../errors.ts";
import { PlannedText } from "../planner/constant.ts";
import type { Row } from "../planner/planner.ts";
import { type Acronym, acronymsIn } from "../search/acronyms.ts";

const maxSearch = 1000;

/** The words of a search in web-search syntax, as a tsquery that Postgres knows when it plans. Refuses what is empty or absurdly long. */
export function newsQuery(text: string, argument: string): Sql {
  const words = sql`websearch_to_tsquery('news', ${new PlannedText(searchText(text, argument))})`;
  return acronymsIn(text).reduce((query, acronym) => {
    const [written, otherwise] = spellings(acronym);
    return sql`ts_rewrite(${query}, ${written}, ${written} || ${otherwise})`;
  }, words);
}

const spellings = ({ written, otherwise }: Acronym): readonly [Sql, Sql] => [plain(written), plain(otherwise)];
const plain = (text: string) => sql`plainto_tsquery('news', ${new PlannedText(text)})`;

/** The queries of which {@link newsQuery} is made by "or": one for each way to spell an abbreviation that stands alone, else itself. */
export function spellingsIn(text: string, query: Sql): readonly Sql[] {
  const acronym = acronymsIn(text).find(({ written }) => written === text.trim());
  return acronym === undefined ? [query] : spellings(acronym);
}

/** Text to search for as it is given. Refuses what is empty or absurdly long; `argument` names it in the message. */
export function searchText(text: string, argument: string): string {
  if (text.trim() === "") throw new BadUserInputError(`"${argument}" is empty: give a word to search for.`);
  if (text.length > maxSearch) {
    throw new BadUserInputError(
      `"${argument}" has ${text.length} characters; search for ${maxSearch} at most, a few words do better.`,
    );
  }
  return text;
}

// What a word weighs: in an article's body, in its headline; a quote is nothing but its words.
const weights = { article: "{0, 0, 0.4, 1}", quote: "{1, 1, 1, 1}" } as const;

/** What a quote that says the one word of a search once is rated by {@link scoreOf}; if it says it again, it is rated higher. */
export const scoreOfOneWord = 0.5;

/** How well the text of an article or a quote fits a search, from 0 to 1. */
export function scoreOf(kind: keyof typeof weights, row: Row, query: Sql): Sql {
  return sql`ts_rank_cd(${weights[kind]}::float4[], ${row.self}.search, ${query}, 32)::float8`;
}

/** The words that an order by relevance goes by. Refuses an order by relevance to nothing. */
export function relevantTo(text: string | null | undefined): Sql {
  if (typeof text === "string") return newsQuery(text, "filter.text");
  throw new BadUserInputError('Order RELEVANCE needs words to be relevant to: give "filter.text" as well.');
}
