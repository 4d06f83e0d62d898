import type { Database } from "../database/client.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";
import type { Curation } from "../graphql/context.ts";
import { globalId } from "../graphql/global-id.ts";
import { nothingWritten, runMutation } from "../idempotency/run-mutation.ts";
import { insertAuditEntry } from "../read-model/audit.sql.ts";
import { type ChangeOutcome, changePayload } from "../read-model/curation-payload.sql.ts";
import type { KnowledgeStore } from "../read-model/knowledge.store.ts";
import type { AuditAction } from "./audit.type.ts";
import { type Change, type ChangeHandler, type ChangeResult, CurationError, inputText } from "./change.store.ts";
import { beginChange } from "./curation.sql.ts";
import { mergeEntities, undoMerge } from "./merge-changes.store.ts";
import { addAlias, removeAlias, resolveMention } from "./name-changes.store.ts";
import { setQuoteAbout, setQuoteSpeaker, setQuoteStatus } from "./quote-changes.store.ts";

interface Kind {
  readonly action: AuditAction;
  readonly make: ChangeHandler<never>;
  /** True if it runs alone, because it changes the identity of entities. */
  readonly isExclusive?: boolean;
}

/** The kinds of change, by the name of the mutation. */
const kinds: Readonly<Record<string, Kind>> = {
  setQuoteSpeaker: { action: "SET_QUOTE_SPEAKER", make: setQuoteSpeaker },
  setQuoteAbout: { action: "SET_QUOTE_ABOUT", make: setQuoteAbout },
  setQuoteStatus: { action: "SET_QUOTE_STATUS", make: setQuoteStatus },
  addAlias: { action: "ADD_ALIAS", make: addAlias },
  removeAlias: { action: "REMOVE_ALIAS", make: removeAlias },
  resolveMention: { action: "RESOLVE_MENTION", make: resolveMention },
  mergeEntities: { action: "MERGE_ENTITIES", make: mergeEntities, isExclusive: true },
  undoMerge: { action: "UNDO_MERGE", make: undoMerge, isExclusive: true },
};

const maxReason = 2_000;

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
        const kind = kinds[name];
        if (kind === undefined || actor === null) throw new Error(`no handler or no API key for ${name}`);
        const input = args["input"] as { readonly reason?: string | null };
        const work = () =>
          database.transaction(async (tx) => {
            await tx.query(beginChange(kind.isExclusive === true));
            const { changed, ...rows } = await kind.make({ tx, actor }, input as never);
            if (changed !== undefined) await log({ tx, actor }, kind.action, input.reason, changed);
            return await record(tx, { ...rows, userErrors: [] });
          });
        return await retryOnConflict(work).catch((error: unknown) => {
          if (!(error instanceof CurationError)) throw error;
          const { code, field, message } = error;
          return nothingWritten({ userErrors: [{ code, message, field: ["input", ...field] }] });
        });
      }),
  };
}

async function log(
  { tx, actor }: Change,
  action: AuditAction,
  reason: string | null | undefined,
  { target: [targetType, key], before, after }: NonNullable<ChangeResult["changed"]>,
): Promise<void> {
  await tx.query(
    insertAuditEntry({
      actorId: actor.id,
      actorName: actor.name,
      action,
      targetType,
      targetId: globalId(targetType, key),
      reason: typeof reason === "string" ? inputText(reason, maxReason, "reason") : null,
      before,
      after,
    }),
  );
}
