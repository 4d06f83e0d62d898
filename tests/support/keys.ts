import { randomUUID } from "node:crypto";
import type { Scope } from "../../src/access/caller.ts";
import { createKey } from "../../src/access/keys.store.ts";
import type { Database } from "../../src/persistence/client.ts";

/** The headers of a caller with a new key of these scopes. */
export async function keyWith(
  database: Pick<Database, "query">,
  ...scopes: readonly Scope[]
): Promise<{ readonly authorization: string }> {
  const { text } = await createKey(database, { name: randomUUID(), scopes, expiresAt: null });
  return { authorization: `Bearer ${text}` };
}
