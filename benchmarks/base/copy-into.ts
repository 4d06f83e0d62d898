import type { Duplex } from "node:stream";
import pg from "pg";
import { type Cell, copyLine } from "./copy-text.ts";

/** Rows on their way into one table, over a connection of their own. */
export interface CopyInto {
  /** Resolves when there is room for more. */
  write(cells: readonly Cell[]): Promise<void> | undefined;
  /** Resolves with the number of rows when all of them are in the table. */
  end(): Promise<number>;
  /** Gives up; nothing is in the table then. */
  abort(): Promise<void>;
}

// What pg has for COPY, which its types leave out.
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const charactersAChunk = 64_000;

/** Begins to fill a table. Triggers and foreign keys do not see these rows: they have to be right by themselves. */
export async function copyInto(url: string, table: string, columns: readonly string[]): Promise<CopyInto> {
  const client = new pg.Client(url);
  // An error of the connection reaches the statement that it breaks, too.
  client.on("error", () => {});
  await client.connect();
  await client.query("SET session_replication_role = replica");
  const statement = new CopyStatement(table, columns);
  client.query(statement);
  const connection = await statement.started;
  let chunk = "";
  let rows = 0;
  const send = async () => {
    if (statement.failure !== null) throw statement.failure;
    connection.sendCopyFromChunk(Buffer.from(chunk));
    chunk = "";
    // After an error Postgres reads on, and throws away what it reads.
    if (connection.stream.writableNeedDrain) await roomIn(connection.stream);
  };
  return {
    write: (cells) => {
      chunk += copyLine(cells);
      rows += 1;
      return chunk.length < charactersAChunk ? undefined : send();
    },
    end: async () => {
      await send();
      connection.endCopyFrom();
      await statement.done;
      await client.end();
      return rows;
    },
    abort: async () => {
      connection.stream.destroy();
      await client.end().catch(() => {});
    },
  };
}

// Not a race with the end of the statement, which would remember each of a million waits.
async function roomIn(stream: Duplex): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = () => {
      stream.off("drain", go).off("close", go);
      resolve();
    };
    stream.on("drain", go).on("close", go);
  });
}

/** A COPY as pg's client runs it: it calls the methods below as the server answers. */
class CopyStatement {
  readonly started: Promise<CopyConnection>;
  readonly done: Promise<void>;
  failure: Error | null = null;
  readonly #table: string;
  readonly #sql: string;
  #begin: (connection: CopyConnection) => void = () => {};
  #finish: () => void = () => {};
  #fail: (error: Error) => void = () => {};

  constructor(table: string, columns: readonly string[]) {
    this.#table = table;
    this.#sql = `COPY ${table} (${columns.join(", ")}) FROM STDIN`;
    this.done = new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#fail = reject;
    });
    const begun = new Promise<CopyConnection>((resolve) => {
      this.#begin = resolve;
    });
    this.started = Promise.race([begun, this.done.then(() => begun)]);
    // Whoever waits for the rows hears of it; nobody else has to.
    this.done.catch(() => {});
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#begin(connection);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#finish();
  }

  handleError(error: Error): void {
    this.failure = new Error(`The table ${this.#table} cannot be filled: ${error.message}`, { cause: error });
    this.#fail(this.failure);
  }
}
