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

/** Tells the format from the beginning of a text; its file's name may say anything. */
export function formatOf(head: string): Format {
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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
