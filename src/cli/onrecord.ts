import { KnowledgeError } from "../errors.ts";
import { BulkStoppedError } from "../ingest/workers/bulk-stopped-error.ts";
import { explainFailure } from "../startup/start-failure.ts";
import { versionOfPackage } from "../shared/version.ts";
import { type Command, runCommand } from "./command.ts";
import { extract } from "./extract/extract.ts";
import { helpOf, overview } from "./help.ts";
import { ingest } from "./ingest/ingest.ts";
import { interrupted } from "./interrupt.ts";
import { keysCreate } from "./keys/keys-create.ts";
import { keysList } from "./keys/keys-list.ts";
import { keysRevoke } from "./keys/keys-revoke.ts";
import { nearest } from "../shared/nearest.ts";
import { endWithReader, flush, report, write } from "./output.ts";
import { reextract } from "./ingest/reextract.ts";
import { UsageError } from "./usage-error.ts";

const commands: readonly Command[] = [ingest, extract, reextract, keysCreate, keysList, keysRevoke];
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
  if (name === "help") {
    const [about, ...more] = args;
    return await print(about === undefined ? overview(commands) : helpOf(commandNamed(about, more).command));
  }
  const { command, rest } = commandNamed(name, args);
  if (rest.some((arg) => arg === "--help" || arg === "-h")) return await print(helpOf(command));
  return await runCommand(command, rest);
}

/** The command of one word or two, and what is typed behind it. */
function commandNamed(
  name: string,
  args: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  const [second = "", ...others] = args;
  const double = commands.find((candidate) => candidate.name === `${name} ${second}`);
  if (double !== undefined) return { command: double, rest: others };
  const single = commands.find((candidate) => candidate.name === name);
  if (single !== undefined) return { command: single, rest: args };
  const family = commands.flatMap((candidate) => (candidate.name.startsWith(`${name} `) ? [candidate.name] : []));
  if (family.length > 0) {
    const typed = second === "" || second.startsWith("-") ? name : `${name} ${second}`;
    const wanted = family.map((each) => `onrecord ${each}`).join(", ");
    throw new UsageError(`onrecord has no command ${typed}. There are ${wanted}.`);
  }
  const kind = name.startsWith("-") ? "option" : "command";
  const guess = nearest(name, [...commands.map((candidate) => candidate.name), "help"]);
  const advice = guess === undefined ? "See onrecord --help." : `Did you mean onrecord ${guess}?`;
  throw new UsageError(`onrecord has no ${kind} ${name}. ${advice}`);
}

async function print(text: string): Promise<number> {
  await write(text);
  return 0;
}
