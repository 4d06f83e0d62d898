import type { ApolloServerPlugin, DocumentStore } from "@apollo/server";
import { type DocumentNode, Kind } from "graphql";
import { LRUCache } from "lru-cache";
import type { HttpContext } from "./graphql-context.ts";

/** Documents by their text: those that were parsed and found valid, and that only read. */
export type AdmittedQueries = Pick<LRUCache<string, DocumentNode>, "get" | "set">;

const maxQueries = 1_000;
const maxQuery = 20_000;
/** Of all of them: a document takes some hundred times as much memory as its text, and strangers can make up any number. */
const maxCharacters = 150_000;

export function createAdmittedQueries(): AdmittedQueries {
  return documents();
}

/** What Apollo has parsed and found valid; by itself it keeps a hundred times as much. */
export function parsedDocuments(): DocumentStore {
  const kept = documents();
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}

function documents(): LRUCache<string, DocumentNode> {
  return new LRUCache({
    max: maxQueries,
    maxSize: maxCharacters,
    sizeCalculation: ({ loc }) => (loc?.end ?? maxQuery) + 1,
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
  if (source.length <= maxQuery && onlyReads(document)) admitted.set(source, document);
}

function onlyReads({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === "query",
  );
}
