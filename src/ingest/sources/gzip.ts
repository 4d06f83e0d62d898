import { createGunzip } from "node:zlib";
import { UnreadableError } from "./unreadable.ts";

export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

const faults: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: "is a truncated gzip file: its end is missing",
  Z_DATA_ERROR: "is a damaged gzip file",
};

/**
 * Unpacks gzip. Of a truncated or damaged file everything before the fault comes out first, which piping would lose:
 * a stream that fails throws its buffer away.
 */
export async function* gunzip(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpacking = createGunzip();
  let unpacked: Buffer[] = [];
  let fault: Error | null = null;
  let wake: () => void = () => undefined;
  unpacking.on("data", (chunk: Buffer) => unpacked.push(chunk));
  unpacking.on("error", (error) => {
    fault = error;
    wake();
  });
  const step = async (start: (done: () => void) => void) => {
    await new Promise<void>((resolve) => {
      wake = resolve;
      start(resolve);
    });
    const taken = unpacked;
    unpacked = [];
    return taken;
  };
  try {
    for await (const chunk of packed) {
      yield* await step((done) => unpacking.write(chunk, done));
      if (fault !== null) break;
    }
    if (fault === null) yield* await step((done) => unpacking.once("end", done).end());
    if (fault !== null) throw unreadable(fault);
  } finally {
    unpacking.destroy();
  }
}

function unreadable(fault: Error): Error {
  const reason = "code" in fault && typeof fault.code === "string" ? faults[fault.code] : undefined;
  return reason === undefined ? fault : new UnreadableError(reason);
}
