import { maxDocument } from "./chunks.ts";
import type { Encoding } from "./encoding.ts";

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** With its line feed; null for a line too long to be read. */
  readonly bytes: Buffer | null;
}

const lineFeeds: Readonly<Record<Encoding, Buffer>> = {
  BYTES: Buffer.from([0x0a]),
  "UTF-16LE": Buffer.from([0x0a, 0]),
  "UTF-16BE": Buffer.from([0, 0x0a]),
};

/** Cuts a stream of bytes into its lines, holding one line at a time. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Line> {
  const lineFeed = lineFeeds[encoding];
  let number = 0;
  let pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer) => {
    length += piece.length;
    if (length > maxDocument) pieces = [];
    else pieces.push(piece);
  };
  const finish = (): Line => {
    const bytes = length > maxDocument ? null : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    number += 1;
    return { number, bytes };
  };
  for await (const chunk of encoding === "BYTES" ? chunks : inPairs(chunks)) {
    let start = 0;
    for (const end of endsOf(chunk, lineFeed)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function* endsOf(chunk: Buffer, lineFeed: Buffer): Generator<number> {
  for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) {
    if (at % lineFeed.length === 0) yield at + lineFeed.length;
  }
}

/** The same bytes in chunks of even length, so that no UTF-16 code unit is cut; only the last may be odd. */
async function* inPairs(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = kept.length > 0 ? Buffer.concat([kept, chunk]) : chunk;
    const even = bytes.length & ~1;
    kept = Buffer.from(bytes.subarray(even));
    yield bytes.subarray(0, even);
  }
  yield kept;
}
