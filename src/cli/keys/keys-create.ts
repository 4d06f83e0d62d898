import type { Command } from "commander";
import { Scope } from "../../api-keys/caller.ts";
import { createKey } from "../../api-keys/keys.store.ts";
import { localKeyName } from "../../startup/local-key.ts";
import { nearest } from "../../shared/nearest.ts";
import { expiryOf } from "./expiry.ts";
import { withKeys } from "./keys-base.ts";
import { report, write } from "../output.ts";
import { textValue } from "../options.ts";
import { UsageError } from "../usage-error.ts";

const details = `
The key is printed to standard output, everything else to standard error. Only
its hash is stored: if a key is lost, revoke it and create another.

ingest allows ingesting articles, curate correcting what is stored, admin
reading the audit log and the metrics. No scope includes another. A key without
a scope is for reading where READ_ACCESS=key.

NAME identifies the actor, also in the audit log. It is free again once its key
is revoked.

Works on the Postgres of DATABASE_URL, or else on the embedded one of DATA_DIR,
also while Onrecord is running on it.

Exit code: 0 created, 1 something failed, 2 wrong usage.`;

interface Settings {
  readonly scope?: readonly Scope[];
  readonly expires?: Date;
}

/** Adds `onrecord keys create`: a new key, printed once. */
export function addKeysCreate(keys: Command): void {
  keys
    .command("create")
    .summary("create an API key, and print it once")
    .description("Creates an API key, and prints it once.")
    .argument("<name>", "the name of the actor, as newsroom", nameOf)
    .option("--scope <scope>", "ingest, curate or admin; may be repeated", scopesOf)
    .option("--expires <when>", "90d, 12h, or a day like 2027-06-30", (text) => expiryOf(textValue(text), new Date()))
    .addHelpText("after", details)
    .action(async (name: string, { scope = [], expires }: Settings) => {
      const { text, key } = await withKeys((database) =>
        createKey(database, { name, scopes: scope, expiresAt: expires ?? null }),
      );
      await write(`${text}\n`);
      const allows = key.scopes.length === 0 ? "reading alone" : key.scopes.join(", ");
      const ends = key.expiresAt === null ? "does not expire" : `expires ${key.expiresAt.toISOString()}`;
      report(`The key "${key.name}" (id ${key.id}) is for ${allows} and ${ends}. It is not shown again.`);
    });
}

const allowed = /^[\p{L}\p{N}][\p{L}\p{N} ._@+-]{0,63}$/u;

function nameOf(name: string): string {
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

/** Adds the scopes of one option to those before; several may be separated by commas. */
function scopesOf(text: string, before: readonly Scope[] = []): readonly Scope[] {
  const known = Object.values(Scope);
  const names = textValue(text)
    .split(",")
    .map((name) => name.trim());
  for (const name of names) {
    if (known.some((each) => each === name)) continue;
    const guess = nearest(name, known);
    throw new UsageError(
      `There is no scope "${name}". ${guess === undefined ? `There are ${known.join(", ")}.` : `Did you mean ${guess}?`}`,
    );
  }
  return known.filter((each) => before.includes(each) || names.includes(each));
}
