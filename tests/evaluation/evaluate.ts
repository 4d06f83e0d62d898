import { parseArgs } from "node:util";
import { ownSets, report, setsOf } from "./report.ts";

const usage = `npm run evaluate -- [GOLD.jsonl…] [--errors N]
Measures extraction on annotated articles and prints tables; without a file, on those of this folder and the seeds.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "string", default: "0" }, help: { type: "boolean", default: false } },
});

if (values.help) process.stdout.write(`${usage}\n`);
else {
  const sets = positionals.length === 0 ? ownSets() : setsOf(positionals);
  process.stdout.write(`${await report(sets, Number(values.errors))}\n`);
}
