import { randomUUID } from "node:crypto";
import type { Scope } from "../../src/api-keys/caller.ts";
import { createKey } from "../../src/api-keys/keys.store.ts";
import type { Database } from "../../src/database/client.ts";

/** The headers of a caller with a new key of these scopes. */
export async function keyWith(
  database: Pick<Database, "query">,
  ...scopes: readonly Scope[]
): Promise<{ readonly authorization: string }> {
  const { text } = await createKey(database, { name: randomUUID(), scopes, expiresAt: null });
  return { authorization: `Bearer ${text}` };
}
