import { listKeys, revokeKey } from "../../api-keys/keys.store.ts";
import { nearest } from "../../shared/nearest.ts";
import type { Command } from "../command.ts";
import { withKeys } from "./keys-base.ts";
import { report } from "../output.ts";
import { UsageError } from "../usage-error.ts";

/** `onrecord keys revoke`: a key that holds no more. */
export const keysRevoke: Command = {
  name: "keys revoke",
  summary: "Ends a key for the API, for good.",
  operands: "NAME|ID",
  without: "Say which key: onrecord keys revoke NAME, or its id. onrecord keys list shows them.",
  options: {},
  details: `
Every server refuses the key within a second. A key that is revoked already
stays so, and what was done with it stays done.

Exit code: 0 revoked, also before; 1 something went wrong; 2 wrong usage or no
such key.`,
  run: async ([nameOrId = "", ...more]) => {
    if (more.length > 0) throw new UsageError(`One key at a time, not "${[nameOrId, ...more].join('", "')}".`);
    const { revoked, names } = await withKeys(async (database) => {
      const revoked = await revokeKey(database, nameOrId);
      return { revoked, names: revoked === null ? (await listKeys(database)).map(({ name }) => name) : [] };
    });
    if (revoked === null) throw new UsageError(unknownKey(nameOrId, names));
    const { key, isNew } = revoked;
    const what = `The key "${key.name}" (id ${key.id})`;
    report(
      isNew
        ? `${what} is revoked.`
        : `${what} was revoked on ${key.revokedAt?.toISOString() ?? "another day"} already.`,
    );
    return 0;
  },
};

function unknownKey(nameOrId: string, names: readonly string[]): string {
  const guess = nearest(nameOrId, names);
  return `There is no key "${nameOrId}". ${guess === undefined ? "See onrecord keys list." : `Did you mean "${guess}"?`}`;
}
