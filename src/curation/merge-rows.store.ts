import type { Transaction } from "../database/client.ts";
import { places } from "./merge-places.ts";
import {
  type MergeRow,
  moveRows,
  moveRowsBack,
  noteRows,
  notedRows,
  type NotedRow,
  removeRows,
  restoreRows,
} from "./merge.sql.ts";

/** How many rows one statement changes: far fewer than would take as long as a statement may. */
const maxAtOnce = 2_000;

/** The moving of facts under way; `mayGoOn` is asked before every statement, and throws when there is no more time. */
export interface Moving {
  readonly tx: Transaction;
  readonly merge: MergeRow;
  mayGoOn(): void;
}

/** Moves what speaks of the one entity to the other, and notes what that took. */
export async function moveAll({ tx, merge, mayGoOn }: Moving): Promise<void> {
  for (const place of places) {
    mayGoOn();
    const [notes] = await tx.query(noteRows(merge, place));
    for (const [rows, statement] of [
      [notes?.removed, removeRows],
      [notes?.moved, moveRows],
    ] as const) {
      for (const some of slices(rows ?? [])) {
        mayGoOn();
        await tx.query(statement(merge, place, some));
      }
    }
  }
}

/** Moves everything back; gives how many of the facts name somebody else by now. */
export async function moveAllBack({ tx, merge, mayGoOn }: Moving): Promise<number> {
  let changed = 0;
  for (const place of places) {
    mayGoOn();
    const [notes] = await tx.query(notedRows(merge, place));
    for (const some of slices(notes?.moved ?? [])) {
      mayGoOn();
      const [found] = await tx.query(moveRowsBack(merge, place, some));
      changed += found?.changed ?? 0;
    }
    for (const some of slices(notes?.removed ?? [])) {
      mayGoOn();
      await tx.query(restoreRows(place, some));
    }
  }
  return changed;
}

function slices(rows: readonly NotedRow[]): readonly (readonly NotedRow[])[] {
  const count = Math.ceil(rows.length / maxAtOnce);
  return Array.from({ length: count }, (_, at) => rows.slice(at * maxAtOnce, (at + 1) * maxAtOnce));
}
