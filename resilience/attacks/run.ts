import { parseArgs } from "node:util";
import { assault } from "./assault.ts";
import { families } from "./families.ts";
import { count, lineOf, tableOf } from "./report.ts";
import { startDefault, startOnrecord } from "./servers.ts";
import { writeResult } from "../../tests/support/result-page.ts";

/** How many attacks have to break a server that nobody has hardened, or they prove nothing. */
const fewestBroken = 10;

const { values } = parseArgs({
  options: {
    "self-check": { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    family: { type: "string" },
    attack: { type: "string" },
  },
});
const isSelfCheck = values["self-check"];
if (values.family !== undefined && !(values.family in families)) {
  throw new Error(`There is no family "${values.family}"; there are ${Object.keys(families).join(", ")}.`);
}
const only = (family: string, attack: string) =>
  (values.family === undefined || values.family === family) &&
  (values.attack === undefined || attack.includes(values.attack));
const print = (text: string) => void process.stdout.write(`${text}\n`);

const server = await (isSelfCheck ? startDefault : startOnrecord)();
try {
  const outcomes = await assault(server, { only, tell: (outcome) => print(lineOf(outcome)) });
  const { held, broke } = count(outcomes);
  print(`\n${tableOf(outcomes)}\n\n${held} held, ${broke} broke`);
  if (values.write && !isSelfCheck) {
    await writeResult("attacks", `${tableOf(outcomes)}\n\n${held} held, ${broke} broke.`, "docs/reliability.md");
  }
  process.exitCode = (isSelfCheck ? broke >= fewestBroken : broke === 0) ? 0 : 1;
} finally {
  await server.stop();
}
process.exit();
