import type { Command } from "commander";
import type { StoredKey } from "../../api-keys/keys.sql.ts";
import { listKeys } from "../../api-keys/keys.store.ts";
import { withKeys } from "./keys-base.ts";
import { report, write } from "../output.ts";

const details = `
A key starts with the characters under KEY: enough to identify it, and of no use
otherwise. The time of its last use is updated about once an hour.

Exit code: 0 listed, 1 something failed, 2 wrong usage.`;

/** Adds `onrecord keys list`: all keys, without their secrets. */
export function addKeysList(keys: Command): void {
  keys
    .command("list")
    .summary("list the API keys, without their secrets")
    .description("Lists the API keys, without their secrets.")
    .option("--json", "print one line of JSON per key")
    .addHelpText("after", details)
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const stored = await withKeys(listKeys);
      const now = new Date();
      if (json) await write(stored.map((key) => `${JSON.stringify(asJson(key, now))}\n`).join(""));
      else if (stored.length === 0) report("There is no key. onrecord keys create NAME creates one.");
      else await write(tableOf(stored, now));
    });
}

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
