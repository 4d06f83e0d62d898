import type { StoredKey } from "../../api-keys/keys.sql.ts";
import { listKeys } from "../../api-keys/keys.store.ts";
import type { Command } from "../command.ts";
import { withKeys } from "./keys-base.ts";
import { report, write } from "../output.ts";

/** `onrecord keys list`: which keys there are. */
export const keysList: Command = {
  name: "keys list",
  summary: "Lists the keys for the API, without their secrets.",
  options: {
    json: { says: "print one line of JSON for each key" },
  },
  details: `
The text of a key begins with what stands under KEY: that is enough to find out
which one somebody has, and of no use to anybody else. When a key was last used
is noted about once an hour.

Exit code: 0 listed, 1 something went wrong, 2 wrong usage.`,
  run: async (_operands, { json }) => {
    const keys = await withKeys(listKeys);
    if (json === true) {
      await write(keys.map((key) => `${JSON.stringify(asJson(key, new Date()))}\n`).join(""));
    } else if (keys.length === 0) {
      report("There is no key. onrecord keys create NAME makes one.");
    } else {
      await write(tableOf(keys, new Date()));
    }
    return 0;
  },
};

const shown = (prefix: string) => `onrecord_${prefix}_…`;

function asJson({ id, name, prefix, scopes, createdAt, expiresAt, revokedAt, lastUsedAt }: StoredKey, now: Date) {
  const status = statusOf({ expiresAt, revokedAt }, now);
  return { id, name, key: shown(prefix), scopes, status, createdAt, expiresAt, revokedAt, lastUsedAt };
}

function statusOf({ expiresAt, revokedAt }: Pick<StoredKey, "expiresAt" | "revokedAt">, now: Date): string {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "valid";
}

function tableOf(keys: readonly StoredKey[], now: Date): string {
  const head = ["ID", "NAME", "KEY", "SCOPES", "STATUS", "CREATED", "EXPIRES", "LAST USED"];
  const rows = keys.map((key) => [
    String(key.id),
    key.name,
    shown(key.prefix),
    key.scopes.join(",") || "-",
    statusOf(key, now),
    dayOf(key.createdAt),
    dayOf(key.expiresAt),
    dayOf(key.lastUsedAt),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function dayOf(date: Date | null): string {
  return date === null ? "-" : date.toISOString().slice(0, 10);
}
