import type { Peer, PeerRequest, RunningPeer } from "./peer.ts";
import type { Workload } from "./workload.ts";

/** A peer that runs on a base. */
export interface Contender {
  readonly label: string;
  readonly peer: Peer;
  readonly server: RunningPeer;
  readonly databaseUrl: string;
}

/** A request, and what answers it: each answer is the same to the last character. */
export interface Exchange {
  readonly request: PeerRequest;
  readonly text: string;
  readonly answer: unknown;
}

/** Asks a workload with each of its variables once. */
export async function exchangesOf(
  { peer, server, label }: Contender,
  workload: Workload,
): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const variables of workload.variables) {
    const question = `${label} ${workload.name} ${JSON.stringify(variables)}`;
    try {
      const request = await peer.request(server, workload.name, variables);
      const text = await send(server, request);
      exchanges.push({ request, text, answer: peer.answer(workload.name, JSON.parse(text)) });
    } catch (error) {
      throw new Error(`${question}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return exchanges;
}

/** Sends a request; gives the body of what answers it with 2xx, else throws. */
export async function send(server: RunningPeer, { method, path, headers, body }: PeerRequest): Promise<string> {
  const response = await fetch(new URL(path, server.url), {
    method,
    headers: { ...headers },
    ...(method === "POST" ? { body } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`answered with ${response.status}: ${text.slice(0, 500)}`);
  return text;
}
