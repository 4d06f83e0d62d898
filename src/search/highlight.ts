/** Control characters in place of <mark> and </mark> until the text is escaped. */
export const markOpen = "\u0002";
export const markClose = "\u0003";
/** In place of < until then. */
export const lessThan = "\u0004";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Marked text as HTML: escaped, with <mark> elements, safe to insert into a page. */
export function markUp(marked: string): string {
  return marked
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll(lessThan, "&lt;")
    .replaceAll(markOpen, "<mark>")
    .replaceAll(markClose, "</mark>");
}
