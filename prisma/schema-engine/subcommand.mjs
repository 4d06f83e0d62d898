import { openSession } from "./datasource.mjs";
import { loadEngine } from "./engine.mjs";
import { describeError, log } from "./errors.mjs";

/** Runs `can-connect-to-database`, `create-database` or `drop-database`; gives the exit code. */
export async function runSubcommand(name, datasource) {
  const session = openSession(datasource);
  try {
    switch (name) {
      case "can-connect-to-database":
        // The engine connects as it starts, and has the words for every way in which that fails.
        await loadEngine([], session.online());
        return 0;
      case "create-database":
        await session.createDatabase();
        return 0;
      case "drop-database":
        await session.dropDatabase();
        return 0;
      default:
        throw new Error(`The schema engine has no subcommand "${name}".`);
    }
  } catch (error) {
    log("ERROR", { is_panic: false, ...describeError(error, session.failures) });
    return 1;
  } finally {
    await session.close();
  }
}
