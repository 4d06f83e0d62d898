import { parseArgs } from "node:util";
import { updatePage } from "./page.ts";
import { ownSets, report, setsOf } from "./report.ts";

const usage = `npm run evaluate -- [GOLD.jsonl…] [--errors N] [--update]
Measures extraction on annotated articles and prints tables; without a file, on those of this folder and the seeds.
--update puts the tables of those into docs/extraction.md.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: "string", default: "0" },
    update: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) process.stdout.write(`${usage}\n`);
else if (values.update) await updatePage();
else {
  const sets = positionals.length === 0 ? ownSets() : setsOf(positionals);
  process.stdout.write(`${await report(sets, Number(values.errors))}\n`);
}
