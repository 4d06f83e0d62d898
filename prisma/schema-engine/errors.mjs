// What went wrong, in the words and codes of the native engine. The WebAssembly engine has both for most errors,
// but it loses the code when it cannot connect or make a shadow database, and the database's message when a migration
// fails.

const CODE_OF_KIND = {
  AuthenticationFailed: "P1000",
  DatabaseNotReachable: "P1001",
  SocketTimeout: "P1002",
  DatabaseDoesNotExist: "P1003",
  DatabaseAlreadyExists: "P1009",
  DatabaseAccessDenied: "P1010",
  TlsConnectionError: "P1011",
  ConnectionClosed: "P1017",
};

/**
 * An error of the engine as `{ error_code, message, meta }`. `failures` are the last connection (a driver adapter's
 * cause) and the last script (`{ script, error }` with pg's error) that failed, and pg's error of making a shadow database.
 */
export function describeError(error, failures) {
  const migration = /migration_name="([^"]+)"/.exec(error.message)?.[1];
  if (error.code === undefined && migration !== undefined && failures.script !== undefined) {
    return describeFailedMigration(migration, failures.script);
  }
  if (error.code === undefined && failures.shadowDatabase !== undefined) {
    return describeFailedShadowDatabase(failures.shadowDatabase);
  }
  const message = error.message.replace(FRAMES, "");
  return { error_code: error.code ?? CODE_OF_KIND[failures.connection?.kind], message, meta: null };
}

// Where in the engine's own source it happened.
const FRAMES = /\n +0: \w+::[^]*$/;

/** One line of the engine's log. The CLI reads errors from it; the native engine writes the same shape. */
export function log(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function describeFailedShadowDatabase({ severity = "ERROR", message }) {
  const advice =
    "Prisma Migrate could not create the shadow database. Please make sure the database user has permission to create " +
    "databases. Read more about the shadow database (and workarounds) at https://pris.ly/d/migrate-shadow";
  return { error_code: "P3014", message: `${advice}\n\nOriginal error: ${severity}: ${message}`, meta: null };
}

function describeFailedMigration(migration, { script, error }) {
  const details = [
    `${error.severity ?? "ERROR"}: ${error.message}`,
    ...(error.detail ? [`DETAIL: ${error.detail}`] : []),
    ...(error.hint ? [`HINT: ${error.hint}`] : []),
    ...(error.position ? ["", "Position:", ...linesBefore(script, Number(error.position))] : []),
  ].join("\n");
  const message = [
    "A migration failed to apply. New migrations cannot be applied before the error is recovered from. " +
      "Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve",
    `Migration name: ${migration}`,
    `Database error code: ${error.code ?? "unknown"}`,
    `Database error:\n${details}`,
  ].join("\n\n");
  return {
    error_code: "P3018",
    message: `${message}\n`,
    meta: { migration_name: migration, database_error_code: error.code ?? null, database_error: details },
  };
}

// The line at a position (from 1) and the five before it, numbered.
function linesBefore(script, position) {
  const last = script.slice(0, position - 1).split("\n").length;
  return script
    .split("\n")
    .slice(0, last)
    .map((line, index) => `${String(index + 1).padStart(3)} ${line}`)
    .slice(-6);
}
