import { ApolloClient, HttpLink } from "@apollo/client";
import { buildSchema } from "graphql";
import { readFileSync } from "node:fs";
import { createCache } from "./apollo-cache.ts";
import { possibleTypes } from "./possible-types.ts";

const schema = buildSchema(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"));

/** A client with an empty cache; `onRequest` hears each time that it goes to the server. */
export function createClient(url: string, onRequest: () => void = () => undefined): ApolloClient {
  const counted: typeof fetch = (...request) => {
    onRequest();
    return fetch(...request);
  };
  return new ApolloClient({
    cache: createCache(possibleTypes(schema)),
    link: new HttpLink({ uri: url, fetch: counted }),
  });
}
