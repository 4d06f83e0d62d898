import { unstorableCharacter } from "../../shared/text.ts";
import type { Reading, Source } from "../raw-article.ts";
import { peek, whole } from "./chunks.ts";
import { declaredCharset, decode, type Encoding, encodingOf, preview } from "./encoding.ts";
import { readFeed } from "./feed/feed.ts";
import { type Format, formatOf } from "./format.ts";
import { gunzip, isGzip } from "./gzip.ts";
import { readHtml } from "./html/html.ts";
import { readOnlyDocument } from "./json/json-articles.ts";
import { readJson } from "./json/json.ts";
import { readJsonLines } from "./json/json-lines.ts";
import { readPlainText } from "./plain-text.ts";
import { attempt, refused, UnreadableError } from "./unreadable.ts";
import { quote } from "../../shared/quote.ts";

/** Reads the articles of one input; packing, encoding and format are told from its bytes, and from its name where they allow several. */
export async function* readInput(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  const source = { file, line: null, entry: null };
  const packed = await peek(withReasons(bytes));
  const { head, chunks, close } = isGzip(packed.head) ? await peek(gunzip(packed.chunks)) : packed;
  try {
    const encoding = encodingOf(head);
    const format = formatOf(preview(head, encoding), file);
    if (format === "JSON_LINES") yield* readJsonLines(file, chunks, encoding);
    else yield* readWhole(format, await textOf(chunks, encoding, format), source);
  } catch (error) {
    yield refused(source, error);
  } finally {
    await close();
    await packed.close();
  }
}

async function textOf(chunks: AsyncIterable<Buffer>, encoding: Encoding, format: Format): Promise<string> {
  const bytes = await whole(chunks);
  if (bytes.length === 0) throw new UnreadableError("is empty");
  const declares = format === "HTML" || format === "FEED";
  const text = decode(bytes, encoding, declares ? declaredCharset(bytes) : null);
  const defect = unstorableCharacter(text);
  if (defect !== null) throw new UnreadableError(defect);
  return text;
}

async function* readWhole(
  format: Exclude<Format, "JSON_LINES">,
  text: string,
  source: Source,
): AsyncGenerator<Reading> {
  switch (format) {
    case "TEXT":
      yield await attempt(source, () => readPlainText(text));
      break;
    case "HTML":
      yield await attempt(source, () => readHtml(text));
      break;
    case "JSON":
      yield* readOnlyDocument(() => readJson(text), source, onlyLine(text));
      break;
    case "FEED":
      yield* readFeed(text, source);
      break;
    case "EMPTY":
      throw new UnreadableError("has nothing but white space in it");
    case "OTHER_XML":
      throw new UnreadableError(
        `is XML, but no RSS or Atom feed and no HTML: it begins ${quote(/<\w[^>]*>/.exec(text)?.[0] ?? "")}`,
      );
  }
}

/** The line, counted from 1, on which all of a text stands; null when it stands on several. */
function onlyLine(text: string): number | null {
  if (text.trim().includes("\n")) return null;
  const start = text.slice(0, text.length - text.trimStart().length);
  return start.split("\n").length;
}

const failures: Readonly<Record<string, string>> = {
  EACCES: "cannot be read: permission denied",
  EPERM: "cannot be read: permission denied",
  ENOENT: "cannot be read: it is not there any more, or is a link to nothing",
  EIO: "cannot be read: the disk reports an error",
};

/** The stream, its failures said in words; one bad file does not stop the rest. */
async function* withReasons(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new UnreadableError(failures[code] ?? `cannot be read: ${code}`);
  }
}
