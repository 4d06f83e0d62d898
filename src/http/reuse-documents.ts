import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode } from "graphql";
import type { PreparedDocuments } from "../execution/prepared-document.ts";
import type { HttpContext } from "./request-context.ts";

/** Spares Apollo from parsing and validating what is known, and keeps what it has found valid. */
export function reuseDocuments(documents: PreparedDocuments): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => ({
      didResolveSource: async (request) => {
        const known = documents.get(request.source);
        // Apollo looks for it here before it parses, as its own store of documents is switched off.
        if (known !== undefined) (request as { document?: DocumentNode }).document = known.document;
      },
      didResolveOperation: async ({ source, document }) => documents.keep(source, document),
    }),
  };
}
