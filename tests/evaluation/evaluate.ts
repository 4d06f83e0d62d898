import { parseArgs } from "node:util";
import { updatePage } from "./page.ts";
import { type GoldSet, ownSets, report, setsOf } from "./report.ts";

const usage = `npm run evaluate -- [FILE or FOLDER…] [--errors N] [--update]
Measures extraction on the project's own annotated articles and those of the files and folders, and prints tables.
--errors lists errors: of the files and folders, or without any of the project's own articles.
--update puts the tables of the project's own articles into docs/extraction.md.`;

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
  const given = setsOf(positionals);
  const isDetailed = given.length === 0 ? () => true : (set: GoldSet) => given.includes(set);
  process.stdout.write(`${await report([...ownSets(), ...given], Number(values.errors), isDetailed)}\n`);
}
