import { Scope } from "../../api-keys/caller.ts";
import { createKey } from "../../api-keys/keys.store.ts";
import { localKeyName } from "../../startup/local-key.ts";
import { nearest } from "../../shared/nearest.ts";
import type { Command, Given } from "../command.ts";
import { expiryOf } from "./expiry.ts";
import { withKeys } from "./keys-base.ts";
import { report, write } from "../output.ts";
import { UsageError } from "../usage-error.ts";

/** `onrecord keys create`: a new key, told once. */
export const keysCreate: Command = {
  name: "keys create",
  summary: "Makes a key for the API, and prints it once.",
  operands: "NAME",
  without: "Say whom the key is for: onrecord keys create NAME, as in onrecord keys create newsroom --scope ingest.",
  options: {
    scope: { value: "SCOPE", says: "what it allows: ingest, curate, admin (may be repeated)", adds: true },
    expires: { value: "WHEN", says: "when it ends: 90d, 12h, or a day like 2027-06-30 (never)" },
  },
  details: `
The key goes to standard output, everything else to standard error. Only its
hash is stored: whoever loses a key revokes it and makes another.

ingest allows to load articles, curate to correct what is known, admin to read
the audit log and the metrics. None includes another. Without a scope a key is
for reading, which matters where READ_ACCESS=key.

A NAME says who acts, also in the audit log. It is free again once its key is
revoked.

Works on the Postgres of DATABASE_URL, else on the embedded one of DATA_DIR,
also while Onrecord is running on it.

Exit code: 0 made, 1 something went wrong, 2 wrong usage.`,
  run: async (operands, given) => {
    const wish = { name: nameOf(operands), scopes: scopesOf(given), expiresAt: expiryOf(given["expires"], new Date()) };
    const { text, key } = await withKeys((database) => createKey(database, wish));
    await write(`${text}\n`);
    const allows = key.scopes.length === 0 ? "reading alone" : key.scopes.join(", ");
    const ends = key.expiresAt === null ? "does not expire" : `expires ${key.expiresAt.toISOString()}`;
    report(`The key "${key.name}" (id ${key.id}) is for ${allows} and ${ends}. It is not shown again.`);
    return 0;
  },
};

const allowed = /^[\p{L}\p{N}][\p{L}\p{N} ._@+-]{0,63}$/u;

function nameOf([name = "", ...more]: readonly string[]): string {
  if (more.length > 0) throw new UsageError(`A key has one name, not "${[name, ...more].join('", "')}".`);
  if (!allowed.test(name) || /^\d+$/.test(name)) {
    throw new UsageError(
      `"${name}" is no name for a key: take 1 to 64 letters, digits, spaces and . _ @ + -, not digits alone.`,
    );
  }
  if (name.toLowerCase() === localKeyName) {
    throw new UsageError(`"${localKeyName}" is the key that npm start makes for this machine. Take another name.`);
  }
  return name;
}

function scopesOf({ scope }: Given): readonly Scope[] {
  const known = Object.values(Scope);
  const names = typeof scope === "string" ? scope.split(",").map((name) => name.trim()) : [];
  for (const name of names) {
    if (known.some((each) => each === name)) continue;
    const guess = nearest(name, known);
    throw new UsageError(
      `There is no scope "${name}". ${guess === undefined ? `There are ${known.join(", ")}.` : `Did you mean ${guess}?`}`,
    );
  }
  return known.filter((each) => names.includes(each));
}
