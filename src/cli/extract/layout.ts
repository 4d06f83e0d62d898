/** The columns that what people read is laid out for. */
export const columns = 80;

/** Words in lines of up to 80 columns: the first begins with `head`, the others are indented as far. */
export function wrapped(head: string, words: string, indent = head.length): string {
  const lines: string[] = [];
  let line = head;
  let isEmpty = true;
  for (const word of onOneLine(words).split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = " ".repeat(indent);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}

// Texts of strangers go to a terminal here, which obeys control characters.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\s]+/gu;

/** Text without line ends, and without what a terminal would obey instead of showing it. */
export function onOneLine(text: string): string {
  return text.replace(controls, " ").trim();
}
