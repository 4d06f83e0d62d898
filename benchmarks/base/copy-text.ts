/** A value of a column; a list becomes a Postgres array. */
export type Cell = string | number | boolean | Date | null | readonly (string | number)[];

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A row as a line of COPY's text format. */
export const copyLine = (cells: readonly Cell[]) => `${cells.map(copyCell).join("\t")}\n`;

function copyCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "string") return escaped(cell);
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === "object" ? escaped(`{${cell.map(element).join(",")}}`) : String(cell);
}

const escaped = (text: string) => text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);

const element = (value: string | number) =>
  typeof value === "number" ? String(value) : `"${value.replace(/["\\]/g, "\\$&")}"`;
