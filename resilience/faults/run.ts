import { inspect, parseArgs } from "node:util";
import { stopOnSignals } from "../../src/startup/shutdown.ts";
import { describeMachine } from "../../benchmarks/read/machine.ts";
import { checkPlace, writeResult } from "../../tests/support/result-page.ts";
import { check } from "./check.ts";
import { databaseFaults } from "./database.ts";
import { networkFaults } from "./network.ts";
import { faultTable, howList, type NotRun } from "./report.ts";
import { onceFaults } from "./once.ts";
import { openStage, type Stage } from "./stage.ts";
import { commandFaults } from "./command.ts";
import { diskFaults } from "./disk.ts";
import { serviceFaults } from "./server.ts";
import { type Fault, NotPossibleError } from "./trial.ts";
import { clientFaults } from "./clients.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

// npm run faults -- [NAME…] [--write]: the service through each fault under load; exit code 1 when a target is missed.
const faults: readonly Fault[] = [
  ...databaseFaults,
  ...networkFaults,
  ...diskFaults,
  ...serviceFaults,
  ...onceFaults,
  ...commandFaults,
  ...clientFaults,
];
const page = "docs/reliability.md";
const start = Date.now();
const stop = stopOnSignals(["SIGINT", "SIGTERM", "SIGHUP"]);
const say = (line: string) =>
  process.stderr.write(`${((Date.now() - start) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: "boolean" } },
  });
  const unknown = positionals.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0)
    throw new Error(`There is no fault "${unknown.join()}"; there are ${faults.map(({ name }) => name).join(", ")}.`);
  if (values.write) checkPlace("faults", page);
  const chosen = faults.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const stage = await openStage();
  stop.onClose(() => stage.end());
  const rows: (Verdict | NotRun)[] = [];
  for (const fault of chosen) {
    say(`${fault.name}: ${fault.how}`);
    const trial = await fault.happen(stage).catch((error: unknown) => {
      if (error instanceof NotPossibleError) return error;
      throw error;
    });
    if (trial instanceof Error) {
      rows.push({ title: fault.title, reason: trial.message });
      continue;
    }
    const findings = await check(trial.databaseUrl, stage.reference, trial.acknowledged);
    await trial.end();
    const row = verdictOf(fault.title, trial, findings);
    for (const miss of row.misses) say(`${fault.name} MISSED: ${miss}`);
    say(faultTable([row]).split("\n").at(-1) ?? "");
    rows.push(row);
  }
  const result = [`${await header(stage)}.`, faultTable(rows), howList(chosen)].join("\n\n");
  process.stdout.write(`${result}\n`);
  if (values.write) await writeResult("faults", result, page);
  await stop.exit(rows.some((row) => "misses" in row && row.misses.length > 0) ? 1 : 0);
} catch (error) {
  await stop.exit(1, error instanceof Error && error.constructor === Error ? error.message : inspect(error));
}

async function header({ reference }: Stage): Promise<string> {
  const command = ["npm run faults", ...chosenNames()].join(" ");
  return `${new Date().toISOString().slice(0, 10)}, \`${command}\`: ${await describeMachine(reference.url)}`;
}

function chosenNames(): readonly string[] {
  const names = process.argv.slice(2).filter((each) => faults.some(({ name }) => name === each));
  return names.length === 0 ? [] : ["--", ...names];
}
