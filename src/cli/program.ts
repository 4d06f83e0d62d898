import { Command, CommanderError } from "commander";
import { versionOfPackage } from "../shared/version.ts";
import { addExtract } from "./extract/extract.ts";
import { addIngest } from "./ingest/ingest.ts";
import { addReextract } from "./ingest/reextract.ts";
import { addKeys } from "./keys/keys.ts";

/** The exit code of a command line that can't be understood. */
export const wrongUsage = 2;

/**
 * Runs a command line; gives the exit code of the command.
 * @throws UsageError for a value that can't be used, or whatever the command throws.
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("onrecord")
    .description("Reads news into a knowledge base: who said what, about whom, when.")
    .version(`onrecord ${versionOfPackage()}`, "-v, --version", "print the version")
    .exitOverride();
  const onExit = (code: number) => void (exitCode = code);
  addIngest(program, onExit);
  addExtract(program, onExit);
  addReextract(program, onExit);
  addKeys(program);
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its message.
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : wrongUsage;
  }
}
