import { KnowledgeError } from "../errors.ts";
import { BulkStoppedError } from "../ingest/bulk/bulk-stopped-error.ts";
import { explainFailure } from "../start-failure.ts";
import { versionOfPackage } from "../version.ts";
import { type Command, runCommand } from "./command.ts";
import { extract } from "./extract.ts";
import { helpOf, overview } from "./help.ts";
import { ingest } from "./ingest.ts";
import { interrupted } from "./interrupt.ts";
import { nearest } from "../nearest.ts";
import { endWithReader, flush, report, write } from "./output.ts";
import { reextract } from "./reextract.ts";
import { UsageError } from "./usage-error.ts";

const commands: readonly Command[] = [ingest, extract, reextract];
const wrongUsage = 2;

endWithReader();
try {
  const code = await dispatch(process.argv.slice(2));
  await flush();
  // A worker, a timer or a connection that is left over must not keep us.
  process.exit(code);
} catch (error) {
  // What was under way was told to end, and has.
  if (error instanceof Error && error.name === "AbortError") process.exit(interrupted);
  const isUsage = error instanceof UsageError || error instanceof KnowledgeError;
  report(isUsage || error instanceof BulkStoppedError ? error.message : explainFailure(error));
  process.exit(isUsage ? wrongUsage : 1);
}

async function dispatch([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) {
    report(overview(commands).trimEnd());
    return wrongUsage;
  }
  if (name === "--version" || name === "-v") return await print(`onrecord ${versionOfPackage()}\n`);
  if (name === "--help" || name === "-h") return await print(overview(commands));
  if (name === "help") return await print(args[0] === undefined ? overview(commands) : helpOf(commandNamed(args[0])));
  const command = commandNamed(name);
  if (args.some((arg) => arg === "--help" || arg === "-h")) return await print(helpOf(command));
  return await runCommand(command, args);
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const kind = name.startsWith("-") ? "option" : "command";
  const guess = nearest(name, [...commands.map((candidate) => candidate.name), "help"]);
  const advice = guess === undefined ? "See onrecord --help." : `Did you mean onrecord ${guess}?`;
  throw new UsageError(`onrecord has no ${kind} ${name}. ${advice}`);
}

async function print(text: string): Promise<number> {
  await write(text);
  return 0;
}
