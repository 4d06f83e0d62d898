import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, Kind } from "graphql";
import { LRUCache } from "lru-cache";
import type { HttpContext } from "./graphql-context.ts";

/** Documents by their text: those that were parsed and found valid, and that only read. */
export type AdmittedQueries = Pick<LRUCache<string, DocumentNode>, "get" | "set">;

const mostQueries = 1_000;
const longestQuery = 20_000;
/** Of all of them: a document takes some hundred times as much memory as its text, and strangers can make up any number. */
const mostCharacters = 300_000;

export function createAdmittedQueries(): AdmittedQueries {
  return new LRUCache({
    max: mostQueries,
    maxSize: mostCharacters,
    sizeCalculation: (_document, source) => source.length + 1,
  });
}

/** Notes the documents that Apollo admits. */
export function admitQueries(admitted: AdmittedQueries): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document }) => {
        admit(admitted, source, document);
      },
    }),
  };
}

/** Notes a document that is valid, unless it writes. */
export function admit(admitted: AdmittedQueries, source: string, document: DocumentNode): void {
  if (source.length <= longestQuery && onlyReads(document)) admitted.set(source, document);
}

function onlyReads({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === "query",
  );
}
