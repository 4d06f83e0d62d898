import { once } from "node:events";

/** What the shell reports of a program that the system ended because nobody reads what it writes. */
const brokenPipe = 141;

/** Ends quietly when whoever reads our output has read enough, as `head` has. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(brokenPipe);
  });
  // Without a place for messages there is nobody to tell.
  process.stderr.on("error", () => {});
}

/** Writes to standard output, at the pace of whoever reads it. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes a line to standard error. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Waits until all that was written to standard output has been taken. */
export async function flush(): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
}
