import type { GraphQLResolveInfo } from "graphql";
import type { Caller } from "../access/caller.ts";
import type { Interruption } from "./interruption.ts";

/** Answers a root field with everything selected below it. */
export interface Knowledge {
  read(info: GraphQLResolveInfo): Promise<unknown>;
}

/** Takes an article in, and answers with everything selected below the mutation's field. */
export interface Intake {
  take(info: GraphQLResolveInfo): Promise<unknown>;
}

/** What every resolver can reach. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly intake: Intake;
  readonly caller: Caller;
  /** Ends what is read once nobody waits for it. */
  readonly interruption?: Interruption;
}
