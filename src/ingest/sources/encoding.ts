import { UnreadableError } from "./unreadable.ts";
import { quote } from "../../shared/quote.ts";

/** How the bytes of an input are to be read; "BYTES" is UTF-8, or one byte a character where it cannot be UTF-8. */
export type Encoding = "BYTES" | "UTF-16LE" | "UTF-16BE";

const marks: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ["BYTES", [0xef, 0xbb, 0xbf]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];

/** First bytes of what people put into a folder of articles by mistake. */
const signatures: readonly (readonly [name: string, bytes: string])[] = [
  ["a PDF", "%PDF-"],
  ["a PNG image", "\x89PNG"],
  ["a JPEG image", "\xff\xd8\xff"],
  ["a GIF image", "GIF8"],
  ["a ZIP archive (or a Word, Excel or EPUB file)", "PK\x03\x04"],
  ["an old Word or Excel file", "\xd0\xcf\x11\xe0"],
  ["a Parquet file", "PAR1"],
  ["an SQLite database", "SQLite format 3\0"],
  ["compressed with bzip2", "BZh"],
  ["compressed with xz", "\xfd7zXZ"],
  ["compressed with zstd", "\x28\xb5\x2f\xfd"],
  ["a program", "\x7fELF"],
];

/** Tells the encoding from the first bytes of an input; refuses what is no text. */
export function encodingOf(head: Buffer): Encoding {
  if (
    head.subarray(0, 4).equals(Buffer.from([0xff, 0xfe, 0, 0])) ||
    head.subarray(0, 4).equals(Buffer.from([0, 0, 0xfe, 0xff]))
  ) {
    throw new UnreadableError("is UTF-32, which is not supported: save it as UTF-8");
  }
  const mark = marks.find(([, bytes]) => head.subarray(0, bytes.length).equals(Buffer.from(bytes)));
  if (mark !== undefined) return mark[0];
  const start = head.toString("latin1", 0, 16);
  const signature = signatures.find(([, bytes]) => start.startsWith(bytes));
  if (signature !== undefined) throw new UnreadableError(`is not text: it is ${signature[0]}`);
  const encoding = encodingByNuls(head);
  if (encoding === "BYTES" && isBinary(head))
    throw new UnreadableError("is not text: it is full of control characters");
  return encoding;
}

/** Latin text in UTF-16 has a NUL in every other byte. */
function encodingByNuls(head: Buffer): Encoding {
  const nuls = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls.map((count) => count / (head.length / 2));
  if (odd > 0.25 && even < 0.05) return "UTF-16LE";
  return even > 0.25 && odd < 0.05 ? "UTF-16BE" : "BYTES";
}

function isBinary(head: Buffer): boolean {
  // Not counted: tab, line feed, vertical tab, form feed, carriage return, and escape, which terminals leave behind.
  const controls = head.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  );
  return controls > head.length * 0.1;
}

/**
 * The text of `bytes`, without a byte order mark. What is no UTF-8 is read by the charset that it declares itself, else
 * as Windows-1252 if it can be that; refused is what would come out garbled.
 */
export function decode(bytes: Buffer, encoding: Encoding, declared: string | null = null): string {
  const text = encoding === "BYTES" ? decodeBytes(bytes, declared) : decodeUtf16(bytes, encoding);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function decodeUtf16(bytes: Buffer, encoding: "UTF-16LE" | "UTF-16BE"): string {
  if (bytes.length % 2 === 1) throw new UnreadableError("is UTF-16 that ends in the middle of a character");
  // Not TextDecoder: it would hide lone surrogates, which are to be refused by name.
  return (encoding === "UTF-16LE" ? bytes : Buffer.from(bytes).swap16()).toString("utf16le");
}

function decodeBytes(bytes: Buffer, declared: string | null): string {
  const text = strictly("utf-8", bytes);
  // Valid UTF-8 with accents in it is UTF-8 whatever it declares; pure ASCII may still be ISO-2022-JP.
  if (text !== null && (declared === null || text.length < bytes.length)) return text;
  const claimed = declared === null ? null : strictly(declared, bytes);
  return claimed ?? text ?? decodeWestern(bytes);
}

function strictly(label: string, bytes: Buffer): string | null {
  if (western.test(label)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What the web reads as Windows-1252. Not by TextDecoder: that of Node 20 makes control characters of its quotes. */
const western = /^(?:windows-1252|cp-?1252|iso-?8859-?1|latin-?1|l1|(?:us-)?ascii)$/i;
const from0x80To0x9F = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\x9F]/g, (sign) => from0x80To0x9F[sign.charCodeAt(0) - 0x80] ?? sign);
}

function decodeWestern(bytes: Buffer): string {
  const lossy = bytes.toString("utf8");
  const broken = lossy.indexOf("\uFFFD");
  const offset = Buffer.byteLength(lossy.slice(0, broken));
  const wrong = lossy.split("\uFFFD").length - 1;
  const right = (lossy.match(/[^\0-\x7F\uFFFD]/gu) ?? []).length;
  if (right > wrong) throw new UnreadableError(`is UTF-8 with a broken character at byte ${offset}`);
  const text = decodeWindows1252(bytes);
  const high = (text.match(/[^\0-\x7F]/g) ?? []).length;
  const undefinedOnes = /[\x81\x8D\x8F\x90\x9D]/.test(text);
  if (undefinedOnes || high > text.length * 0.25) {
    const near = quote(bytes.toString("latin1", Math.max(0, offset - 10), offset + 10));
    throw new UnreadableError(
      `is neither UTF-8, UTF-16 nor Windows-1252 (byte ${offset}, near ${near}): save it as UTF-8`,
    );
  }
  return text;
}

/** The charset that a page or an XML file declares for itself; null where it declares none. */
export function declaredCharset(head: Buffer): string | null {
  const start = head.toString("latin1", 0, 2048);
  return (
    /<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|^\s*<\?xml[^<>]{0,100}?encoding\s*=\s*["']([\w-]+)/i
      .exec(start)
      ?.slice(1)
      .find((label) => label !== undefined) ?? null
  );
}

/** Enough of the text to tell its format by, where only ASCII counts. */
export function preview(head: Buffer, encoding: Encoding): string {
  const text =
    encoding === "BYTES" ? head.toString("latin1") : decodeUtf16(head.subarray(0, head.length & ~1), encoding);
  return text.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, "");
}
