import { ApolloServer } from "@apollo/server";
import type { Caller } from "../../src/api-keys/caller.ts";
import { createCuration } from "../../src/curation/curation.store.ts";
import type { Context } from "../../src/graphql/context.ts";
import { createExecutor, createRequestExecutor } from "../../src/execution/execute.ts";
import { maskError } from "../../src/execution/mask-error.ts";
import { PreparedDocuments } from "../../src/execution/prepared-document.ts";
import { supportedOperations } from "../../src/execution/supported-operations.ts";
import { createIngest } from "../../src/ingest/ingest.ts";
import { createIngestService } from "../../src/ingest/ingest-service.ts";
import type { Extractor } from "../../src/ingest/extractor.ts";
import { KnowledgeStore } from "../../src/read-model/knowledge.store.ts";
import type { Database } from "../../src/database/client.ts";
import type { DataVersion } from "../../src/database/data-version.ts";
import { plannedExecution } from "../../src/http/planned-execution.ts";
import { createSchema } from "../../src/schema.ts";
import { editor } from "./callers.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** An error as a client sees it: `extensions` laid out beside the message, so that `code` is easy to read. */
export interface Failure {
  readonly message: string;
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly [extension: string]: unknown;
}

/** What a query was answered, as JSON: errors, if there are any, and the data otherwise. */
export type Answer = { readonly data: unknown } | { readonly errors: readonly Failure[] };

export interface Client {
  readonly ask: (query: string, variables?: Variables) => Promise<Answer>;
  /** The data of a query that must not fail. */
  readonly data: <Data>(query: string, variables?: Variables) => Promise<Data>;
  /** How many SQL statements a query costs, which must not fail. */
  readonly statements: (query: string, variables?: Variables) => Promise<number>;
}

const nobodyReads: Extractor = {
  languageOf: () => "und",
  read: () => {
    throw new Error("this client was given no reader of articles");
  },
};

export interface ClientOptions {
  /** Reads articles. */
  readonly reader?: Extractor;
  /** Who asks; whoever may do everything unless told. */
  readonly caller?: Caller;
  /** With it, names are remembered. */
  readonly version?: DataVersion;
}

/** Asks the schema over a database, through the same error masking as the server. */
export function clientOf(
  database: Database,
  { reader = nobodyReads, version, caller = editor }: ClientOptions = {},
): Client {
  const schema = createSchema();
  const documents = new PreparedDocuments(schema);
  const server = new ApolloServer<Context>({
    gateway: plannedExecution(schema, createRequestExecutor(documents, createExecutor(documents))),
    validationRules: [supportedOperations],
    formatError: maskError,
    includeStacktraceInErrorResponses: false,
  });
  const knowledge = new KnowledgeStore(database, version);
  const curation = createCuration({ knowledge, database });
  const ingest = createIngestService({
    knowledge,
    ingest: createIngest({ database, prepare: prepareWith(reader) }),
    reader,
  });

  const ask = async (query: string, variables: Variables = {}): Promise<Answer> => {
    const { body } = await server.executeOperation(
      { query, variables },
      { contextValue: { knowledge, ingest, curation, caller } },
    );
    if (body.kind !== "single") throw new Error("the answer came in parts");
    const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as typeof body.singleResult;
    if (errors === undefined) return { data };
    return {
      errors: errors.map(({ message, path, extensions }) => ({
        message,
        code: String(extensions?.["code"]),
        ...(path && { path }),
        ...extensions,
      })),
    };
  };

  const data = async <Data>(query: string, variables?: Variables): Promise<Data> => {
    const answer = await ask(query, variables);
    if ("errors" in answer) throw new Error(`${query}\n${JSON.stringify(answer.errors, null, 2)}`);
    return answer.data as Data;
  };

  const statements = async (query: string, variables?: Variables): Promise<number> => {
    let count = 0;
    const stop = database.onStatement(() => (count += 1));
    await data(query, variables).finally(stop);
    return count;
  };

  return { ask, data, statements };
}
