import { idempotencyKeyInUse, idempotencyKeyReused } from "../api-keys/access-errors.ts";
import type { Database } from "../database/client.ts";
import type { IdempotencyClaim } from "./claim.ts";
import { claimKey, deleteExpired, findKey, releaseKey, renewClaim, storeResponse } from "./claims.sql.ts";

interface Request extends Pick<IdempotencyClaim, "apiKeyId" | "key"> {
  /** Equal for equivalent requests. */
  readonly fingerprint: string;
}

/** Idempotency keys of mutations with their responses, kept for a day. */
export class IdempotencyStore {
  private readonly database: Pick<Database, "query">;

  constructor(database: Pick<Database, "query">) {
    this.database = database;
  }

  /** Claims a key, or returns the stored response. Throws for another fingerprint, and while another request holds it. */
  async claim({ fingerprint, ...key }: Request): Promise<IdempotencyClaim | { readonly response: string }> {
    const [claim] = await this.database.query(claimKey(key, fingerprint));
    // If this fails, the next request deletes them.
    void this.database.query(deleteExpired).catch(() => {});
    if (claim !== undefined) return { ...key, ...claim };
    const [used] = await this.database.query(findKey(key));
    if (used !== undefined && used.fingerprint !== fingerprint) throw idempotencyKeyReused(key.key);
    if (used === undefined || used.response === null) throw idempotencyKeyInUse(key.key);
    return { response: used.response };
  }

  async renew(claim: IdempotencyClaim): Promise<void> {
    await this.database.query(renewClaim(claim));
  }

  async complete(claim: IdempotencyClaim, response: string): Promise<void> {
    await this.database.query(storeResponse(claim, response));
  }

  async release(claim: IdempotencyClaim): Promise<void> {
    await this.database.query(releaseKey(claim));
  }
}
