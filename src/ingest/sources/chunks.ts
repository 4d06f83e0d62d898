import { UnreadableError } from "./unreadable.ts";

/** What is not read as a stream is read whole up to this many bytes (256 MB). */
export const maxDocument = 256 * 1024 * 1024;

/** As much as format and encoding are told from. */
const headLength = 64 * 1024;

export interface Peeked {
  /** The first 64 kB, or everything if that is less. */
  readonly head: Buffer;
  /** All the bytes, the head again included. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Lets go of the stream, be it read to its end or not. */
  close(): Promise<void>;
}

/** Looks at the beginning of a stream without taking it away. A stream that breaks off at once shows what came before. */
export async function peek(source: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let length = 0;
  let failure: { readonly error: unknown } | null = null;
  let isDone = false;
  while (length < headLength && !isDone && failure === null) {
    try {
      const next = await iterator.next();
      if (next.done === true) isDone = true;
      else {
        seen.push(asBuffer(next.value));
        length += next.value.length;
      }
    } catch (error) {
      failure = { error };
    }
  }
  async function* chunks() {
    yield* seen.splice(0);
    if (failure !== null) throw failure.error;
    for (let next = isDone ? null : await iterator.next(); next?.done === false; next = await iterator.next()) {
      yield asBuffer(next.value);
    }
  }
  const close = async () => {
    await iterator.return?.();
  };
  return { head: Buffer.concat(seen).subarray(0, headLength), chunks: chunks(), close };
}

/** All the bytes of a stream; refuses more than {@link maxDocument}. */
export async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    all.push(chunk);
    length += chunk.length;
    if (length > maxDocument) {
      throw new UnreadableError(
        "has more than 256 MB and would have to be read at once: make it JSON Lines, one article a line, which has no limit",
      );
    }
  }
  return Buffer.concat(all);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
