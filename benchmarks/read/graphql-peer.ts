import type { Ask, Dialect, Peer } from "./peer.ts";

/** A GraphQL server as a peer: how it starts, and its dialect. */
export function graphqlPeer(
  { name, isPackage, start }: Pick<Peer, "name" | "isPackage" | "start">,
  dialect: Dialect,
): Peer {
  return {
    name,
    isPackage,
    start,
    request: async (server, workload, variables) => {
      const ask: Ask = async (query, given) => {
        const response = await fetch(new URL(dialect.path, server.url), {
          method: "POST",
          headers,
          body: JSON.stringify({ query, variables: given }),
        });
        return dataIn(await response.json());
      };
      const query = dialect.queries[workload];
      const body = JSON.stringify({ query, variables: await dialect.variables(workload, variables, ask) });
      return { method: "POST", path: dialect.path, headers, body };
    },
    answer: (workload, body) => dialect.answer(workload, dataIn(body)),
  };
}

const headers = { "content-type": "application/json" };

function dataIn(body: unknown): unknown {
  const { data, errors } = body as { readonly data?: unknown; readonly errors?: unknown };
  if (errors !== undefined) throw new Error(`The server answered with errors: ${JSON.stringify(errors)}`);
  return data;
}
