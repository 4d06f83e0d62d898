import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import { connectionConfig } from "./url.mjs";

/** The database of `config`, with a shadow database beside it or at `shadowDatabaseUrl`. */
export function onlineFactory(config, shadowDatabaseUrl, session) {
  return factory({
    connect: () => openConnection(config, session),
    connectToShadowDb: () =>
      shadowDatabaseUrl
        ? openConnection(connectionConfig(shadowDatabaseUrl), session)
        : createShadowDatabase(config, session),
  });
}

/** For commands that need no database: the engine asks its version as it starts, and nothing more. */
export function offlineFactory() {
  const refuse = async () => {
    throw new Error("This command was not expected to need a database.");
  };
  const queryRaw = async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 15.0", 150000]],
  });
  const adapter = { executeRaw: refuse, executeScript: refuse, startTransaction: refuse, dispose: async () => {} };
  return factory({ connect: async () => factory({ ...adapter, queryRaw }), connectToShadowDb: refuse });
}

/** One connection, made at once, that remembers in `session` why it or its last script failed. */
export async function openConnection({ schema, ...config }, session) {
  const adapter = await new PrismaPg(config, { schema }).connect();
  const pool = adapter.underlyingDriver();
  session.pools.push(pool);
  await pool.query("SELECT 1").catch((error) => {
    session.failures.connection = connectionFailure(error, adapter, config);
    // Only an error of a query has the engine's own words.
    adapter.queryRaw = async () => {
      throw new DriverAdapterError(session.failures.connection);
    };
  });
  // PrismaPg cuts scripts at every semicolon, also inside the body of a function.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error) => {
      session.failures.script = { script, error };
      adapter.onError(error);
    });
  };
  return withCharColumns(adapter);
}

// PrismaPg does not know "char", the type of several columns of the catalog: it gets to see text, the engine a character.
function withCharColumns(adapter) {
  const { queryRaw, performIO } = adapter;
  adapter.queryRaw = async (query) => {
    let isChar = [];
    const asText = async () => {
      const result = await performIO.call(adapter, query);
      isChar = result.fields.map((field) => field.dataTypeID === TYPE.char);
      const fields = result.fields.map(({ name, dataTypeID }, at) => ({
        name,
        dataTypeID: isChar[at] ? TYPE.text : dataTypeID,
      }));
      return { ...result, fields, rows: result.rows };
    };
    const answer = await queryRaw.call(Object.create(adapter, { performIO: { value: asText } }), query);
    const columnTypes = answer.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type));
    return { ...answer, columnTypes };
  };
  return adapter;
}

const TYPE = { char: 18, text: 25 };

// PrismaPg knows neither a time-out nor the error of a host with several addresses ("localhost").
function connectionFailure(error, adapter, { host, port }) {
  if (error.severity === undefined && !TLS_ERROR.test(error.message)) {
    return { kind: "DatabaseNotReachable", host, port };
  }
  try {
    return adapter.onError(error);
  } catch ({ cause }) {
    return cause;
  }
}

const TLS_ERROR = /certificate|SSL|TLS/i;

// PrismaPg would drop the shadow database while it is still connected to it.
async function createShadowDatabase(config, session) {
  const owner = await openConnection(config, session);
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await owner.executeScript(`CREATE DATABASE "${database}"`).catch((error) => {
    session.failures.shadowDatabase = session.failures.script.error;
    throw error;
  });
  const shadow = await openConnection({ ...config, database }, session);
  const disconnect = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await disconnect();
    await owner.executeScript(`DROP DATABASE IF EXISTS "${database}"`);
    await owner.dispose();
  };
  return shadow;
}

const factory = (methods) => ({ provider: "postgres", adapterName: "@prisma/adapter-pg", ...methods });
