import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { measuredInput } from "../../../src/ingest/workers/measured-input.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-measured-"));
afterAll(() => rmSync(folder, { recursive: true }));
// Three files of the same size.
for (const name of ["a", "b", "c"]) writeFileSync(join(folder, `${name}.txt`), `The ${name} bridge is open.`);

test("the share that is done grows with each file, and is 1 at the end", async () => {
  const input = await measuredInput([folder]);
  expect(input.share(0)).toBe(null);
  const shares: (number | null)[] = [];
  let done = 0;
  for await (const reading of input.readings) {
    expect("article" in reading).toBe(true);
    done += 1;
    shares.push(input.share(done));
  }
  expect(shares.at(-1)).toBe(1);
  expect(shares.slice(1)).toEqual([expect.closeTo(2 / 3), 1]);
  // What is read but not yet stored is not done.
  expect(input.share(1)).toBeCloseTo(1 / 3);
});

test("a path that leads nowhere is an error before anything is read", async () => {
  await expect(measuredInput([folder, join(folder, "d.txt")])).rejects.toThrow(/^There is no file or folder/);
});
