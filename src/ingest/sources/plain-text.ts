import type { PreparedText } from "../raw-article.ts";
import { articleOf } from "./article.ts";
import { type Fields, fieldsOf, givenFields } from "./fields.ts";
import { isObject } from "./json/json.ts";
import { UnreadableError } from "./unreadable.ts";

/** Reads plain text. What stands under its front matter, or all of it where there is none, is the body as it is. */
export async function readPlainText(text: string): Promise<PreparedText> {
  const matter = frontMatterOf(text);
  if (matter === null) return articleOf(givenFields({}), text);
  return articleOf(await parseFrontMatter(matter.yaml), text.slice(matter.end));
}

const marker = /^---[ \t]*$/;
/** A first line of YAML or nothing; other text under a line of three hyphens is an article under a rule. */
const yamlStart =
  /^---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?:["']?[\w-]+(?: [\w-]+)?["']?[ \t]*:(?:[ \t]|\r?\n|$)|---[ \t]*(?:\r?\n|$))/;

function frontMatterOf(text: string): { readonly yaml: string; readonly end: number } | null {
  if (!yamlStart.test(text)) return null;
  const start = text.indexOf("\n") + 1;
  for (let at = start; at < text.length;) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed + 1;
    if (marker.test(text.slice(at, end).trimEnd())) return { yaml: text.slice(start, at), end };
    at = end;
  }
  throw new UnreadableError('has front matter that is not closed: end it with a line "---"', 1);
}

async function parseFrontMatter(yaml: string): Promise<Fields> {
  // Not at the top: commands without front matter start faster.
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: "silent" });
  const [fault] = document.errors;
  if (fault !== undefined) {
    // Its first line is the second of the file.
    throw new UnreadableError(`has broken front matter: ${fault.message}`, lineCounter.linePos(fault.pos[0]).line + 1);
  }
  const content: unknown = aliasesResolved(() => document.toJS());
  if (content === null) return givenFields({});
  if (!isObject(content)) throw new UnreadableError('has front matter without "name: value" lines', 2);
  // What it calls "text" is no body: that stands below.
  return { ...fieldsOf(content), body: null };
}

/** YAML allows a few lines to mean gigabytes ("billion laughs"); the package stops there with an error. */
function aliasesResolved<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadableError(`has broken front matter: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}
