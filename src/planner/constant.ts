import { raw, type Sql } from "sql-template-tag";

/**
 * Values that stand in the text of a statement, where Postgres knows them when it plans. All others are bound, so that a
 * statement is planned but once: how many rows a page has decides how it is read, whatever else is asked for.
 */
export function integer(number: number): Sql {
  return raw(String(Math.trunc(number)));
}

/**
 * Text that Postgres has to know to plan well, as only its statistics tell whether words are common or rare. A statement
 * with it is planned anew for each text. Written as the numbers of its characters, there is nothing in it to escape from.
 */
export class PlannedText {
  readonly literal: string;

  constructor(text: string) {
    const characters = Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(6, "0"));
    this.literal = `U&'${characters.map((number) => `\\+${number}`).join("")}'`;
  }
}
