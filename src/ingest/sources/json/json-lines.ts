import { unstorableCharacter } from "../../../shared/text.ts";
import type { Reading, Source } from "../../raw-article.ts";
import { decode, type Encoding } from "../encoding.ts";
import { readDocument, readOnlyDocument } from "./json-articles.ts";
import { readJson } from "./json.ts";
import { type Line, linesOf } from "../lines.ts";
import { refused, UnreadableError } from "../unreadable.ts";

/** Reads JSON Lines, one article (or one answer of a service) a line; a bad line is refused and the rest goes on. */
export async function* readJsonLines(
  file: string,
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Reading> {
  const place = (line: number | null): Source => ({ file, line, entry: null });
  let held: Line | null = null;
  let isOnly = true;
  let last = 0;
  try {
    for await (const line of linesOf(chunks, encoding)) {
      last = line.number;
      if (isBlank(line)) continue;
      if (held !== null) {
        isOnly = false;
        yield* readLine(held, encoding, place(held.number));
      }
      held = line;
    }
  } catch (error) {
    if (held !== null) yield* readLine(held, encoding, place(held.number));
    // The stream broke off: a truncated gzip, a disk that failed. What was whole before stays.
    yield refused(place(last + 1), error);
    return;
  }
  if (held === null) return;
  const only = held;
  // A file of one line is a document like any other.
  if (isOnly) yield* readOnlyDocument(() => valueOf(only, encoding), place(null), only.number);
  else yield* readLine(held, encoding, place(held.number));
}

async function* readLine(line: Line, encoding: Encoding, source: Source): AsyncGenerator<Reading> {
  try {
    yield* readDocument(valueOf(line, encoding), source);
  } catch (error) {
    yield refused(source, error);
  }
}

function isBlank({ bytes }: Line): boolean {
  // NUL is half of a UTF-16 space.
  return bytes?.every((byte) => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0) === true;
}

function valueOf({ bytes }: Line, encoding: Encoding): unknown {
  if (bytes === null) throw new UnreadableError("is a line of more than 256 MB");
  const text = decode(bytes, encoding);
  const defect = unstorableCharacter(text);
  if (defect !== null) throw new UnreadableError(defect);
  try {
    return readJson(text);
  } catch (error) {
    // Its line is the first, and only, of this text.
    throw error instanceof UnreadableError ? new UnreadableError(error.message) : error;
  }
}
