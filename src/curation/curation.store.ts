import type { Curation } from "../graphql/context.ts";
import type { KnowledgeStore } from "../read-model/knowledge.store.ts";
import { nothingWritten, runMutation } from "../idempotency/run-mutation.ts";
import type { Database } from "../database/client.ts";
import { type ChangeOutcome, changePayload } from "../read-model/curation-payload.sql.ts";
import { beginChange } from "./curation.sql.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";
import type { ChangeHandler } from "./change.store.ts";
import { mergeEntities, undoMerge } from "./merge-changes.store.ts";
import { addAlias, removeAlias, resolveMention } from "./name-changes.store.ts";
import { setQuoteAbout, setQuoteSpeaker, setQuoteStatus } from "./quote-changes.store.ts";
import { CurationError } from "./refusal.ts";

/** How each mutation of this name makes its change. */
const changes: Readonly<Record<string, ChangeHandler<never>>> = {
  setQuoteSpeaker,
  setQuoteAbout,
  setQuoteStatus,
  addAlias,
  removeAlias,
  resolveMention,
  mergeEntities,
  undoMerge,
};

/** Those that change which entity is which, while nobody else writes of any. */
const merges: ReadonlySet<string> = new Set(["mergeEntities", "undoMerge"]);

export interface CurationDependencies {
  readonly knowledge: KnowledgeStore;
  readonly database: Pick<Database, "transaction">;
}

const pending: ChangeOutcome = { userErrors: [] };

/** Executes the mutations that correct the knowledge base: one transaction each, with its entry in the audit log. */
export function createCuration({ knowledge, database }: CurationDependencies): Curation {
  return {
    change: (info, { caller: { key: actor }, claim }) =>
      runMutation({ knowledge, claim }, { info, payload: changePayload, pending }, async ({ name, args }, record) => {
        const make = changes[name];
        if (make === undefined || actor === null) throw new Error(`no handler or no API key for ${name}`);
        const work = () =>
          database.transaction(async (tx) => {
            await tx.query(beginChange(merges.has(name)));
            const change = await make({ tx, actor }, args["input"] as never);
            return await record(tx, { ...change, userErrors: [] });
          });
        return await retryOnConflict(work).catch((error: unknown) => {
          if (error instanceof CurationError) return nothingWritten({ userErrors: [error.userError] });
          throw error;
        });
      }),
  };
}
