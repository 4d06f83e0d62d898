import { classifyDatabaseError } from "../database/errors.ts";
import { entityKinds, typeOfKind } from "../entities/entity.ts";
import { lockEntities } from "./curation.sql.ts";
import { endMerge, insertMerge, laterMerge, lockMerge } from "./merge.sql.ts";
import type { ProblemCode } from "../shared/problem.ts";
import { type Change, confirm, entityNamed, type ChangeHandler, record } from "./change.store.ts";
import type { MergeEntitiesInput, UndoMergeInput } from "./curation.args.ts";
import { moveAll, moveAllBack } from "./merge-rows.store.ts";
import { CurationError } from "./refusal.ts";

/** Others who write wait meanwhile, and whoever asked is answered within 30 seconds: time for the rest is left. */
const maxMs = 25_000;

/** Both entities, locked in the order of their ids, so that two who merge them crosswise do not wait for each other. */
async function lockBoth({ tx }: Change, fromId: number, intoId: number) {
  const entities = await tx.query(lockEntities([fromId, intoId]));
  return { from: entities.find(({ id }) => id === fromId), into: entities.find(({ id }) => id === intoId) };
}

export const mergeEntities: ChangeHandler<MergeEntitiesInput> = (change, input) => mergeWithin(maxMs, change, input);

/** Merges, or is refused when that takes longer. */
export async function mergeWithin(withinMs: number, change: Change, input: MergeEntitiesInput) {
  const { entityId: fromId } = await entityNamed(change, input.from, entityKinds, "from");
  const { entityId: intoId } = await entityNamed(change, input.into, entityKinds, "into");
  const { from, into } = await lockBoth(change, fromId, intoId);
  if (from === undefined || into === undefined || from.mergedInto !== null || into.mergedInto !== null) {
    throw new CurationError(
      "UNKNOWN_ENTITY",
      ["from"],
      "Somebody merged one of the two meanwhile. Look at them again.",
    );
  }
  if (from === into) {
    const message = `"${input.from}" and "${input.into}" are one already: ${into.name} ("${into.slug}").`;
    throw new CurationError("SAME_ENTITY", ["from"], message);
  }
  if (from.kind !== into.kind) {
    const [one, other] = [from, into].map(({ name, kind }) => `${name} (${kind.toLowerCase()})`);
    throw new CurationError(
      "DIFFERENT_KINDS",
      ["from"],
      `${one} and ${other} are of different kinds and cannot be the same.`,
    );
  }
  const [merge] = await change.tx.query(insertMerge(fromId, intoId));
  if (merge === undefined) throw new Error("the merge was not stored");
  const { mayGoOn, orRefuse } = within(withinMs, () => {
    const message =
      `So many facts speak of ${from.name} ("${from.slug}") that they could not be moved in ${withinMs / 1_000} s; ` +
      `nothing was changed. If fewer speak of ${into.name} ("${into.slug}"), merge the other way around; ` +
      "else try again when the database has less to do.";
    return new CurationError("TOO_LARGE", ["from"], message);
  });
  await moveAll({ tx: change.tx, merge: { id: merge.id, fromId, intoId }, mayGoOn }).catch(orRefuse);
  await confirm(change, intoId);
  await record(change, {
    action: "MERGE_ENTITIES",
    target: [typeOfKind[from.kind], from.slug],
    reason: input.reason,
    before: { mergedInto: null },
    after: { mergedInto: into.slug, merge: merge.id },
  });
  return { entityId: intoId, mergeId: merge.id };
}

export const undoMerge: ChangeHandler<UndoMergeInput> = (change, input) => undoWithin(maxMs, change, input);

/** Undoes a merge, or is refused when that takes longer. */
export async function undoWithin(withinMs: number, change: Change, input: UndoMergeInput) {
  const refuse = (code: ProblemCode, message: string) => new CurationError(code, ["merge"], message);
  const id = /^\d{1,9}$/.test(input.merge) ? Number(input.merge) : 0;
  const [merge] = await change.tx.query(lockMerge(id));
  if (merge === undefined) {
    throw refuse("UNKNOWN_MERGE", `"${input.merge.slice(0, 80)}" is no merge. Its number is in the audit log.`);
  }
  if (merge.isUndone) throw refuse("MERGE_UNDONE", `The merge ${id} has been undone already.`);
  const { from, into } = await lockBoth(change, merge.fromId, merge.intoId);
  if (from === undefined || into === undefined) throw new Error(`the entities of merge ${id} are gone`);
  if (into.mergedInto !== null) {
    const message = `${into.name} was itself merged into another one since. Undo that merge first.`;
    throw refuse("MERGED_AGAIN", message);
  }
  const [later] = await change.tx.query(laterMerge(merge));
  if (later !== undefined) {
    const message =
      `${later.name} ("${later.slug}") was merged into ${into.name} since, and some facts spoke of both. ` +
      `Undo the merge ${later.id} first.`;
    throw refuse("MERGED_AGAIN", message);
  }
  const { mayGoOn, orRefuse } = within(withinMs, () => {
    const message =
      `The merge ${id} moved so many facts that they could not be given back in ${withinMs / 1_000} s; ` +
      "nothing was changed. Try again when the database has less to do.";
    return refuse("TOO_LARGE", message);
  });
  const changed = await moveAllBack({ tx: change.tx, merge, mayGoOn }).catch(orRefuse);
  if (changed > 0) {
    const message =
      `${changed} of the facts that were moved name somebody else by now, so they cannot be given back. ` +
      `The audit log says who changed them; set them to "${into.slug}" again, then undo the merge.`;
    throw refuse("CHANGED_SINCE", message);
  }
  await change.tx.query(endMerge(merge));
  await confirm(change, merge.fromId);
  await record(change, {
    action: "UNDO_MERGE",
    target: [typeOfKind[from.kind], from.slug],
    reason: input.reason,
    before: { mergedInto: into.slug, merge: id },
    after: { mergedInto: null },
  });
  return { entityId: merge.fromId };
}

/** What ends work that takes longer, be it all of it or one statement, with the refusal. */
function within(maxMs: number, refusal: () => CurationError) {
  const end = performance.now() + maxMs;
  return {
    mayGoOn: () => {
      if (performance.now() >= end) throw refusal();
    },
    orRefuse: (error: unknown): never => {
      throw classifyDatabaseError(error) === "TIMEOUT" ? refusal() : error;
    },
  };
}
