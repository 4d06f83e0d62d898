import type { Command } from "commander";
import { listKeys, revokeKey } from "../../api-keys/keys.store.ts";
import { nearest } from "../../shared/nearest.ts";
import { withKeys } from "./keys-base.ts";
import { report } from "../output.ts";
import { UsageError } from "../usage-error.ts";

const details = `
Every server rejects the key within a second. Revoking a revoked key changes
nothing, and what was done with it stays.

Exit code: 0 revoked, now or before; 1 something failed; 2 wrong usage or no
such key.`;

/** Adds `onrecord keys revoke`: a key that is no longer valid. */
export function addKeysRevoke(keys: Command): void {
  keys
    .command("revoke")
    .summary("revoke an API key for good")
    .description("Revokes an API key for good.")
    .argument("<name-or-id>", "the name of the key, or its id")
    .addHelpText("after", details)
    .action(revoke);
}

async function revoke(nameOrId: string): Promise<void> {
  const { revoked, names } = await withKeys(async (database) => {
    const revoked = await revokeKey(database, nameOrId);
    return { revoked, names: revoked === null ? (await listKeys(database)).map(({ name }) => name) : [] };
  });
  if (revoked === null) throw new UsageError(unknownKey(nameOrId, names));
  const { key, isNew } = revoked;
  const what = `The key "${key.name}" (id ${key.id})`;
  const already = `${what} was revoked on ${key.revokedAt?.toISOString() ?? "another day"} already.`;
  report(isNew ? `${what} is revoked.` : already);
}

function unknownKey(nameOrId: string, names: readonly string[]): string {
  const guess = nearest(nameOrId, names);
  return `There is no key "${nameOrId}". ${guess === undefined ? "See onrecord keys list." : `Did you mean "${guess}"?`}`;
}
