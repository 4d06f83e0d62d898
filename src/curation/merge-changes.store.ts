import { classifyDatabaseError } from "../database/errors.ts";
import { entityKinds, typeOfKind } from "../entities/entity.ts";
import { quote } from "../shared/quote.ts";
import type { UserErrorCode } from "../shared/user-error.ts";
import { type Change, type ChangeHandler, confirm, CurationError, entityNamed } from "./change.store.ts";
import type { MergeEntitiesInput, UndoMergeInput } from "./curation.args.ts";
import { lockEntities } from "./curation.sql.ts";
import { moveAll, moveAllBack } from "./merge-rows.store.ts";
import { endMerge, insertMerge, laterMerge, lockMerge } from "./merge.sql.ts";

/** All other writers wait meanwhile, and the client gets its response within 30 s: this leaves time for the rest. */
const maxMs = 25_000;

/** Locks both entities in the order of their ids, so that crosswise merges do not wait for each other. */
async function lockBoth({ tx }: Change, fromId: number, intoId: number) {
  const entities = await tx.query(lockEntities([fromId, intoId]));
  return { from: entities.find(({ id }) => id === fromId), into: entities.find(({ id }) => id === intoId) };
}

export const mergeEntities: ChangeHandler<MergeEntitiesInput> = (change, input) => mergeWithin(maxMs, change, input);

/** Throws CurationError when the merge takes longer. */
export async function mergeWithin(withinMs: number, change: Change, input: Pick<MergeEntitiesInput, "from" | "into">) {
  const refuse = (code: UserErrorCode, message: string) => new CurationError(code, ["from"], message);
  const { entityId: fromId } = await entityNamed(change, input.from, entityKinds, "from");
  const { entityId: intoId } = await entityNamed(change, input.into, entityKinds, "into");
  const { from, into } = await lockBoth(change, fromId, intoId);
  if (from === undefined || into === undefined || from.mergedInto !== null || into.mergedInto !== null) {
    throw refuse("UNKNOWN_ENTITY", "One of the two entities was merged in the meantime. Look at them again.");
  }
  if (from === into) {
    const message = `${quote(input.from)} and ${quote(input.into)} are the same entity already: ${into.name} ("${into.slug}").`;
    throw refuse("SAME_ENTITY", message);
  }
  if (from.kind !== into.kind) {
    const [one, other] = [from, into].map(({ name, kind }) => `${name} (${kind.toLowerCase()})`);
    throw refuse("DIFFERENT_KINDS", `${one} and ${other} are of different kinds and cannot be merged.`);
  }
  const [merge] = await change.tx.query(insertMerge(fromId, intoId));
  if (merge === undefined) throw new Error("the merge was not stored");
  const { checkTime, orTooLarge } = timeLimit(withinMs, () =>
    refuse(
      "TOO_LARGE",
      `${from.name} ("${from.slug}") has too many facts to move in ${withinMs / 1_000} s; nothing was changed. ` +
        `If ${into.name} ("${into.slug}") has fewer, merge the other way around; otherwise try again when the database is less busy.`,
    ),
  );
  await moveAll({ tx: change.tx, merge: { id: merge.id, fromId, intoId }, checkTime }).catch(orTooLarge);
  await confirm(change, intoId);
  const [before, after] = [{ mergedInto: null }, { mergedInto: into.slug, merge: merge.id }];
  const target = [typeOfKind[from.kind], from.slug] as const;
  return { entityId: intoId, mergeId: merge.id, changed: { target, before, after } };
}

export const undoMerge: ChangeHandler<UndoMergeInput> = (change, input) => undoWithin(maxMs, change, input);

/** Throws CurationError when undoing the merge takes longer. */
export async function undoWithin(withinMs: number, change: Change, input: Pick<UndoMergeInput, "merge">) {
  const refuse = (code: UserErrorCode, message: string) => new CurationError(code, ["merge"], message);
  const id = /^\d{1,9}$/.test(input.merge) ? Number(input.merge) : 0;
  const [merge] = await change.tx.query(lockMerge(id));
  if (merge === undefined) {
    throw refuse("UNKNOWN_MERGE", `There is no merge ${quote(input.merge)}. The audit log has its number.`);
  }
  if (merge.isUndone) throw refuse("MERGE_UNDONE", `The merge ${id} has already been undone.`);
  const { from, into } = await lockBoth(change, merge.fromId, merge.intoId);
  if (from === undefined || into === undefined) throw new Error(`the entities of merge ${id} are gone`);
  if (into.mergedInto !== null) {
    throw refuse("MERGED_AGAIN", `${into.name} was itself merged into another entity since. Undo that merge first.`);
  }
  const [later] = await change.tx.query(laterMerge(merge));
  if (later !== undefined) {
    const message =
      `${later.name} ("${later.slug}") was merged into ${into.name} since, and both had some facts in common. ` +
      `Undo the merge ${later.id} first.`;
    throw refuse("MERGED_AGAIN", message);
  }
  const { checkTime, orTooLarge } = timeLimit(withinMs, () =>
    refuse(
      "TOO_LARGE",
      `The merge ${id} moved too many facts to move them back in ${withinMs / 1_000} s; nothing was changed. ` +
        "Try again when the database is less busy.",
    ),
  );
  const changed = await moveAllBack({ tx: change.tx, merge, checkTime }).catch(orTooLarge);
  if (changed > 0) {
    const message =
      `${changed} of the facts that were moved refer to another entity by now and cannot be moved back. ` +
      `The audit log names the editors; set these facts to "${into.slug}" again, then undo the merge.`;
    throw refuse("CHANGED_SINCE", message);
  }
  await change.tx.query(endMerge(merge));
  await confirm(change, merge.fromId);
  const [before, after] = [{ mergedInto: into.slug, merge: id }, { mergedInto: null }];
  return { entityId: merge.fromId, changed: { target: [typeOfKind[from.kind], from.slug] as const, before, after } };
}

/** Turns running out of time, in total or in one statement, into this error. */
function timeLimit(withinMs: number, tooLarge: () => CurationError) {
  const end = performance.now() + withinMs;
  return {
    checkTime: () => {
      if (performance.now() >= end) throw tooLarge();
    },
    orTooLarge: (error: unknown): never => {
      throw classifyDatabaseError(error) === "TIMEOUT" ? tooLarge() : error;
    },
  };
}
