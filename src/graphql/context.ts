import type { GraphQLResolveInfo } from "graphql";
import type { IdempotencyClaim } from "../idempotency/claim.ts";
import type { Caller } from "../api-keys/caller.ts";
import type { CancellationToken } from "./cancellation.ts";

/** Answers a root field with everything selected below it. */
export interface Knowledge {
  read(info: GraphQLResolveInfo): Promise<unknown>;
}

/** Takes an article in, and answers with everything selected below the mutation's field. */
export interface IngestService {
  ingest(info: GraphQLResolveInfo, attempt?: IdempotencyClaim): Promise<unknown>;
}

/** Makes the change that a mutation asks for, and answers with everything selected below the mutation's field. */
export interface Curation {
  change(info: GraphQLResolveInfo, caller: Caller, attempt?: IdempotencyClaim): Promise<unknown>;
}

/** What every resolver can reach. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly ingest: IngestService;
  readonly curation: Curation;
  readonly caller: Caller;
  /** Which try this is of a mutation with an idempotency key: what it writes, it notes (idempotency/outcome.store.ts). */
  readonly attempt?: IdempotencyClaim;
  /** Ends what is read once nobody waits for it. */
  readonly interruption?: CancellationToken;
}
