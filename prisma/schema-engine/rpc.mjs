import { createInterface } from "node:readline";
import { openSession } from "./datasource.mjs";
import { loadEngine, panicOf } from "./engine.mjs";
import { describeError } from "./errors.mjs";

/** Answers the CLI's requests, one JSON a line, until it closes the pipe. */
export async function serveRpc(datamodels, datasource) {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    // What has no method is the CLI's answer to our own request, `print`.
    if (request.method !== undefined) await answer(request, datamodels, openSession(datasource));
  }
}

async function answer({ id, method, params }, datamodels, session) {
  const fail = (error) => sendError(id, describe(error, session.failures));
  // A panic does not always reach the call that caused it.
  process.once("uncaughtException", fail);
  try {
    const engine = await loadEngine(datamodels, needsDatabase(method, params) ? session.online() : session.offline());
    send({ id, result: (await call(engine, method, params, session)) ?? null });
  } catch (error) {
    fail(error);
  } finally {
    process.off("uncaughtException", fail);
    await session.close();
  }
}

// The native engine exits with code 101 after a panic, and then the CLI asks to send a report over the network.
function describe(error, failures) {
  const panic = panicOf(error);
  return panic === undefined
    ? describeError(error, failures)
    : { message: `Error in Schema engine.\nReason: ${panic}` };
}

function sendError(id, data) {
  const message = "An error happened. Check the data field for details.";
  send({ id, error: { code: 4466, message, data: { is_panic: false, ...data } } });
}

function call(engine, method, params, session) {
  switch (method) {
    case "createDatabase":
      return session.createDatabase();
    case "getDatabaseVersion":
      return engine.version(params);
    case "diff":
      return printDiff(engine, params);
    case "createMigration":
    case "evaluateDataLoss":
      return afterDiagnosis(engine, method, params);
    default:
      if (typeof engine[method] !== "function") throw new Error(`The schema engine has no method "${method}".`);
      return engine[method](params);
  }
}

// These two do not make a shadow database themselves; they need what a diagnosis has read from one.
async function afterDiagnosis(engine, method, params) {
  const { migrationsList, filters } = params;
  await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
  return await engine[method](params);
}

async function printDiff(engine, params) {
  const { exitCode, stdout } = await engine.diff(params);
  if (stdout !== null && stdout !== undefined) send({ id: "print", method: "print", params: { content: stdout } });
  return { exitCode, stdout: null };
}

const WITHOUT_DATABASE = ["empty", "schemaDatamodel"];
const needsDatabase = (method, params) =>
  method !== "diff" || !WITHOUT_DATABASE.includes(params.from.tag) || !WITHOUT_DATABASE.includes(params.to.tag);

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
