import type { GraphQLResolveInfo } from "graphql";
import type { IdempotencyClaim, MutationResult } from "../idempotency/claim.ts";
import type { Caller } from "../api-keys/caller.ts";
import type { CancellationToken } from "./cancellation.ts";

/** Resolves a root field with everything selected below it. */
export interface Knowledge {
  read(info: GraphQLResolveInfo): Promise<unknown>;
}

/** Executes ingestArticle and resolves everything selected below it. */
export interface IngestService {
  ingest(info: GraphQLResolveInfo, context: Pick<Context, "claim">): Promise<MutationResult>;
}

/** Executes a mutation that corrects the knowledge base and resolves everything selected below it. */
export interface Curation {
  change(info: GraphQLResolveInfo, context: Pick<Context, "caller" | "claim">): Promise<MutationResult>;
}

/** The context of every resolver. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly ingest: IngestService;
  readonly curation: Curation;
  readonly caller: Caller;
  /** Set for a mutation with an idempotency key; see idempotency/run-mutation.ts. */
  readonly claim?: IdempotencyClaim;
  /** Cancels reading when the result is no longer needed. */
  readonly interruption?: CancellationToken;
}
