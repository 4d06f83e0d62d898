/** What a text can be; a file is told apart by its content, and by its name where the content could be anything. */
export type Format = "TEXT" | "HTML" | "FEED" | "OTHER_XML" | "JSON" | "JSON_LINES" | "EMPTY";

const htmlTags =
  "!doctype html|html|head|body|title|meta|link|script|style|base|header|nav|main|article|section|div|p|span|h[1-6]|" +
  "a|b|i|em|strong|br|hr|ul|ol|li|table|blockquote|figure|img|center|font";

/** In this order; text is everything that nothing else can be: "[Reuters] Officials said" is no array. */
const forms: readonly (readonly [format: Format, start: RegExp])[] = [
  ["FEED", /^<(?:rss|feed|rdf:rdf)[\s>]/i],
  ["HTML", new RegExp(`^<(?:${htmlTags})[\\s/>]`, "i")],
  ["OTHER_XML", /^<([\w:.-]+)(?:\s[^<>]*)?>[^]*<\//],
  ["TEXT", /^[^{[]|^\[(?!\s*(?:[[{"\]]|$))/],
];
/** What may stand before the first tag: XML declaration, comments, and a document type, but HTML's. */
const prologue = /^(?:\s+|<\?[^>]*>|<!--[^]*?-->|<!doctype\s(?!html)[^>[]*(?:\[[^\]]*\]\s*)?>)/i;

/** Names that promise JSON: a number, a word in quotes or a sentence in such a file is no text of an article. */
const names: readonly (readonly [format: "JSON" | "JSON_LINES", name: RegExp])[] = [
  ["JSON", /\.json(?:\.gz)?$/i],
  ["JSON_LINES", /\.(?:jsonl|ndjson)(?:\.gz)?$/i],
];

/**
 * Tells the format from the beginning of a text and the name of its file. What is clear from the text counts, whatever
 * the name says; only what could as well be plain text ("42") is what its name says.
 */
export function formatOf(head: string, file: string): Format {
  const format = formatIn(head);
  const promised = names.find(([, name]) => name.test(file))?.[0];
  if (promised === undefined) return format;
  if (format === "TEXT") return promised;
  // "[]" may be the first of many lines.
  return format === "JSON" && promised === "JSON_LINES" && isJson(firstLine(head)) ? promised : format;
}

function formatIn(head: string): Format {
  let start = head;
  for (let skipped = prologue.exec(start); skipped !== null; skipped = prologue.exec(start)) {
    start = start.slice(skipped[0].length);
  }
  if (start === "") return "EMPTY";
  // Before the forms: one broken line, be it the first, must not decide about a whole file of JSON Lines.
  if (!/^[<[]/.test(start) && isMostlyJsonLines(start)) return "JSON_LINES";
  return forms.find(([, pattern]) => pattern.test(start))?.[0] ?? "JSON";
}

function isMostlyJsonLines(start: string): boolean {
  const lines = start.split("\n");
  // The last line may be cut off, but one line without an end may be 200 MB of JSON.
  const complete = (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== "");
  if (lines.length === 1) return start.startsWith("{");
  const objects = complete.filter((line) => line.startsWith("{") && isJson(line));
  return objects.length * 2 >= complete.length;
}

function firstLine(head: string): string {
  return head.trimStart().split("\n", 1)[0] ?? "";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
