import { parseArgs } from "node:util";
import { createSchema } from "../../src/schema.ts";
import { startOnrecord } from "../attacks/servers.ts";
import { writeResult } from "../../tests/support/result-page.ts";
import { fuzz, someIds } from "./fuzz.ts";
import type { MadeUpQuery } from "./query.ts";

/** The most memory that the server may hold at the end, in MB. */
const maxMemory = 400;

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const print = (text: string) => void process.stdout.write(`${text}\n`);

const { target, memory, stop } = await startOnrecord();
try {
  let asked = 0;
  // From many addresses, or the rate limit would answer most of them.
  const ask = async ({ query, variables }: MadeUpQuery) => {
    asked += 1;
    return await target.from(`198.19.${(asked >> 8) & 255}.${asked & 255}`).ask(query, { variables });
  };
  const ids = await someIds(ask);
  const onProgress = (done: number) => print(`${done} queries, ${memory()} MB`);
  const { failing, kinds, slowestMs } = await fuzz({ schema: createSchema(), count, seed, ids, ask, onProgress });
  for (const { seed: own, what, query, variables } of failing.slice(0, 20)) {
    print(`\nseed ${own}: ${what}\n${query}\n${JSON.stringify(variables)}`);
  }
  const figures = [
    `${count} queries of seed ${seed}: ${failing.length} failed.`,
    `Answers by kind: ${Object.entries(kinds)
      .map(([kind, times]) => `${times} ${kind}`)
      .join(", ")}.`,
    `The slowest took ${Math.round(slowestMs)} ms; the server held ${memory()} MB at the end.`,
  ].join("\n");
  print(`\n${figures}`);
  if (values.write) await writeResult("fuzz", figures, "docs/reliability.md");
  process.exitCode = failing.length === 0 && memory() <= maxMemory ? 0 : 1;
} finally {
  await stop();
}
process.exit();
