import type { Transaction } from "../database/client.ts";
import { places } from "./merge-places.ts";
import {
  type MergeRow,
  moveRows,
  moveRowsBack,
  recordRows,
  recordedRows,
  type MergedRow,
  removeRows,
  restoreRows,
} from "./merge.sql.ts";

/** Rows per statement: few enough for the statement timeout, however many facts an entity has. */
const maxAtOnce = 2_000;

/** A merge that is being executed. `checkTime` is called before every statement and throws when time is up. */
export interface Moving {
  readonly tx: Transaction;
  readonly merge: MergeRow;
  checkTime(): void;
}

/** Moves all references to the other entity, and stores what undoing needs. */
export async function moveAll({ tx, merge, checkTime }: Moving): Promise<void> {
  for (const place of places) {
    checkTime();
    const [changes] = await tx.query(recordRows(merge, place));
    for (const [rows, statement] of [
      [changes?.removed, removeRows],
      [changes?.moved, moveRows],
    ] as const) {
      for (const some of slices(rows ?? [])) {
        checkTime();
        await tx.query(statement(merge, place, some));
      }
    }
  }
}

/** Moves all references back; returns how many of them refer to a third entity by now. */
export async function moveAllBack({ tx, merge, checkTime }: Moving): Promise<number> {
  let changed = 0;
  for (const place of places) {
    checkTime();
    const [changes] = await tx.query(recordedRows(merge, place));
    for (const some of slices(changes?.moved ?? [])) {
      checkTime();
      const [found] = await tx.query(moveRowsBack(merge, place, some));
      changed += found?.changed ?? 0;
    }
    for (const some of slices(changes?.removed ?? [])) {
      checkTime();
      await tx.query(restoreRows(place, some));
    }
  }
  return changed;
}

function slices(rows: readonly MergedRow[]): readonly (readonly MergedRow[])[] {
  const count = Math.ceil(rows.length / maxAtOnce);
  return Array.from({ length: count }, (_, at) => rows.slice(at * maxAtOnce, (at + 1) * maxAtOnce));
}
