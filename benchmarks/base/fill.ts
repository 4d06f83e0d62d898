import { sizeNamed } from "../world/sizes.ts";
import { openBase } from "./base.ts";

// node --import tsx benchmarks/base/fill.ts SIZE: fills a base ahead of time; the benchmark does it by itself, too.
const size = sizeNamed(process.argv[2]);
const start = Date.now();
const base = await openBase(size, (line) => {
  process.stdout.write(`${((Date.now() - start) / 1_000).toFixed(1).padStart(7)} s  ${line}\n`);
});
await base.stop();
