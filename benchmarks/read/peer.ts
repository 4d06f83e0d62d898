import type { Variables, WorkloadName } from "./workload.ts";

/** A server that answers the workloads. */
export interface Peer {
  readonly name: string;
  /** Whether it is a package of its own, benchmarks/peers/NAME. */
  readonly isPackage: boolean;
  /** Starts it on a database; resolves when it answers. */
  start(databaseUrl: string): Promise<RunningPeer>;
  /** What asks a workload of it over HTTP. May ask it first, for a cursor; is made before anything is timed. */
  request(server: RunningPeer, workload: WorkloadName, variables: Variables): Promise<PeerRequest>;
  /** The canonical answer (answers.ts) in the body of a response; throws on errors in it. */
  answer(workload: WorkloadName, body: unknown): unknown;
}

export interface RunningPeer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface PeerRequest {
  readonly method: "GET" | "POST";
  /** With its leading slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Asks a running GraphQL server; gives `data`, throws on errors. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** How a GraphQL server is asked the workloads: what the `queries.ts` of a peer exports as `dialect`. */
export interface Dialect {
  /** "/graphql" */
  readonly path: string;
  /** GraphQL text, one operation with variables each. */
  readonly queries: Readonly<Record<WorkloadName, string>>;
  /** The variables of its query for the variables of the workload. Walks to the cursor of Q7 with `ask`. */
  variables(workload: WorkloadName, variables: Variables, ask: Ask): Promise<Readonly<Record<string, unknown>>>;
  /** The canonical answer (answers.ts) in `data`. */
  answer(workload: WorkloadName, data: unknown): unknown;
}
