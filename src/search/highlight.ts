/** Control characters that stand for <mark> and </mark> until everything else is escaped. */
export const markOpen = "\u0002";
export const markClose = "\u0003";
/** Stands for < until then. */
export const lessThan = "\u0004";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Marked text as HTML: escaped, with the marks as elements, so that it can be shown as it is. */
export function markUp(marked: string): string {
  return marked
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll(lessThan, "&lt;")
    .replaceAll(markOpen, "<mark>")
    .replaceAll(markClose, "</mark>");
}
