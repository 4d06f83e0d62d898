import sql, { type Sql } from "sql-template-tag";
import { BadUserInputError } from "../errors.ts";
import { PlannedText } from "../selection/constant.ts";
import type { Row } from "../selection/planner.ts";
import { acronymsIn } from "../search/acronyms.ts";

const longestSearch = 1000;

/** The words of a search in web-search syntax, as a tsquery that Postgres knows when it plans. Refuses what is empty or absurdly long. */
export function newsQuery(text: string, argument: string): Sql {
  const words = sql`websearch_to_tsquery('news', ${new PlannedText(searchText(text, argument))})`;
  return acronymsIn(text).reduce((query, acronym) => {
    const [written, otherwise] = [new PlannedText(acronym.written), new PlannedText(acronym.otherwise)];
    return sql`ts_rewrite(${query}, plainto_tsquery('news', ${written}),
      plainto_tsquery('news', ${written}) || plainto_tsquery('news', ${otherwise}))`;
  }, words);
}

/** Text to search for as it is given. Refuses what is empty or absurdly long; `argument` names it in the message. */
export function searchText(text: string, argument: string): string {
  if (text.trim() === "") throw new BadUserInputError(`"${argument}" is empty: give a word to search for.`);
  if (text.length > longestSearch) {
    throw new BadUserInputError(
      `"${argument}" has ${text.length} characters; search for ${longestSearch} at most, a few words do better.`,
    );
  }
  return text;
}

/** How well a row's text fits the words of its filter. Refuses an order by relevance to nothing. */
export function relevance(row: Row, text: string | null | undefined): Sql {
  if (typeof text !== "string") {
    throw new BadUserInputError('Order RELEVANCE needs words to be relevant to: give "filter.text" as well.');
  }
  return sql`ts_rank_cd(${row.self}.search, ${newsQuery(text, "filter.text")}, 32)::float8`;
}
