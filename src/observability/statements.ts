import type { Database } from "../database/client.ts";
import type { Statement } from "../shared/statement.ts";

/** A statement that was sent to Postgres; `ms` when it has ended. */
export interface StatementRun {
  readonly text: string;
  readonly started: number;
  ms?: number;
}

/** Called when a statement begins; what it gives is called when the statement ends. */
export type OnStatement = (statement: Statement) => (error?: unknown) => void;

/** The database, with every statement told. */
export function instrumentReads(database: Pick<Database, "query">, onStatement: OnStatement): Pick<Database, "query"> {
  return {
    query: (statement) => {
      const end = onStatement(statement);
      return database.query(statement).then(
        (rows) => {
          end();
          return rows;
        },
        (error: unknown) => {
          end(error);
          throw error;
        },
      );
    },
  };
}

/** The database, with every statement told, also those of transactions. */
export function watchedWriting(
  database: Pick<Database, "query" | "transaction">,
  onStatement: OnStatement,
): Pick<Database, "query" | "transaction"> {
  return {
    ...instrumentReads(database, onStatement),
    transaction: (work) => database.transaction((transaction) => work(instrumentReads(transaction, onStatement))),
  };
}
