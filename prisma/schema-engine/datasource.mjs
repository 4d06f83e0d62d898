import { offlineFactory, onlineFactory, openConnection } from "./adapter.mjs";
import { connectionConfig } from "./url.mjs";

/** The database that the CLI names, for one request or subcommand. */
export function openSession({ url, shadowDatabaseUrl }) {
  const session = {
    /** What failed last: a connection (a driver adapter's cause), a script (with pg's error), making a shadow database. */
    failures: { connection: undefined, script: undefined, shadowDatabase: undefined },
    pools: [],
    /** How to reach the database. */
    online: () => onlineFactory(config(), shadowDatabaseUrl, session),
    /** A stand-in for requests that need none. */
    offline: offlineFactory,
    createDatabase: () => fromOutside((name) => `CREATE DATABASE ${name}`),
    dropDatabase: () => fromOutside((name) => `DROP DATABASE ${name}`),
    close: async () => await Promise.all(session.pools.filter((pool) => !pool.ending).map((pool) => pool.end())),
  };

  function config() {
    if (!url) throw new Error("There is no database URL: set DATABASE_URL.");
    return connectionConfig(url);
  }

  async function fromOutside(statement) {
    const { database } = config();
    const connection = await openConnection({ ...config(), database: "postgres" }, session);
    await connection.executeScript(statement(`"${database.replaceAll('"', '""')}"`));
    return { databaseName: database };
  }

  return session;
}
