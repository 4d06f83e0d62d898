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
  type RowChanges,
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
    const [{ removed, moved } = unchanged] = await tx.query(recordRows(merge, place));
    for (const rows of slices(removed, checkTime)) await tx.query(removeRows(merge, place, rows));
    for (const rows of slices(moved, checkTime)) await tx.query(moveRows(merge, place, rows));
  }
}

/** Moves all references back; returns how many of them refer to a third entity by now. */
export async function moveAllBack({ tx, merge, checkTime }: Moving): Promise<number> {
  let count = 0;
  for (const place of places) {
    checkTime();
    const [{ removed, moved } = unchanged] = await tx.query(recordedRows(merge, place));
    for (const rows of slices(moved, checkTime)) {
      const [found] = await tx.query(moveRowsBack(merge, place, rows));
      count += found?.changed ?? 0;
    }
    for (const rows of slices(removed, checkTime)) await tx.query(restoreRows(place, rows));
  }
  return count;
}

const unchanged: RowChanges = { removed: [], moved: [] };

function* slices(rows: readonly MergedRow[], checkTime: () => void): Generator<readonly MergedRow[]> {
  for (let start = 0; start < rows.length; start += maxAtOnce) {
    checkTime();
    yield rows.slice(start, start + maxAtOnce);
  }
}
