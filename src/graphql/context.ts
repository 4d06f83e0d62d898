import type { GraphQLResolveInfo } from "graphql";
import type { IdempotencyClaim, MutationResult } from "../idempotency/claim.ts";
import type { Caller } from "../api-keys/caller.ts";
import type { CancellationToken } from "./cancellation.ts";

/** Answers a root field with everything selected below it. */
export interface Knowledge {
  read(info: GraphQLResolveInfo): Promise<unknown>;
}

/** Stores an article, and answers with everything selected below the mutation's field. */
export interface IngestService {
  ingest(info: GraphQLResolveInfo, context: Pick<Context, "claim">): Promise<MutationResult>;
}

/** Makes the change that a mutation asks for, and answers with everything selected below the mutation's field. */
export interface Curation {
  change(info: GraphQLResolveInfo, context: Pick<Context, "caller" | "claim">): Promise<MutationResult>;
}

/** What every resolver can reach. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly ingest: IngestService;
  readonly curation: Curation;
  readonly caller: Caller;
  /** Of a mutation with an idempotency key (idempotency/run-mutation.ts). */
  readonly claim?: IdempotencyClaim;
  /** Ends what is read once nobody waits for it. */
  readonly interruption?: CancellationToken;
}
