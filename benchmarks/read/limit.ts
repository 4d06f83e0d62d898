import { launchPackage } from "./launch-package.ts";
import type { Peer, RunningPeer } from "./peer.ts";
import { plainLists } from "./plain-lists.ts";
import type { Variables } from "./workload.ts";

/** The hand-written server: it answers the canonical answer, but for the spelling of times. */
export const limit: Peer = {
  name: "limit",
  isPackage: true,
  start: (databaseUrl) => launchPackage("limit", databaseUrl),
  request: async (server, workload, variables) => {
    const given = workload === "Q7" ? await placeOf(server, variables) : variables;
    return { method: "GET", path: pathOf(workload, given), headers: {}, body: "" };
  },
  answer: (_, body) => plainLists(body),
};

function pathOf(question: string, variables: Variables): string {
  const given = Object.entries(variables).map(([key, value]) => [key, String(value)] as const);
  return `/${question}?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}

/** Person and place of the page, in the server's own terms. */
async function placeOf(server: RunningPeer, variables: Variables): Promise<Variables> {
  const response = await fetch(new URL(pathOf("cursor", variables), server.url));
  return { slug: variables["slug"] ?? "", ...((await response.json()) as Variables) };
}
