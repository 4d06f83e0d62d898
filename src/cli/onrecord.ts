import { KnowledgeError } from "../errors.ts";
import { BulkStoppedError } from "../ingest/workers/bulk-stopped-error.ts";
import { explainFailure } from "../startup/start-failure.ts";
import { interrupted } from "./interrupt.ts";
import { endWithReader, flush, report } from "./output.ts";
import { runProgram, wrongUsage } from "./program.ts";
import { UsageError } from "./usage-error.ts";

endWithReader();
try {
  const code = await runProgram(process.argv.slice(2));
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
