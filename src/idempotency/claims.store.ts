import type { Database } from "../database/client.ts";
import { claimKey, releaseKey, findAttempt, deleteExpired, keepAnswer, renewAttempt } from "./claims.sql.ts";
import { IdempotencyKeyInUseError, IdempotencyKeyReusedError } from "../api-keys/access-errors.ts";
import type { IdempotencyClaim } from "./claim.ts";

interface Question extends Pick<IdempotencyClaim, "apiKeyId" | "key"> {
  readonly fingerprint: string;
}

/** Remembers for a day which mutations have come with which idempotency keys, and what was answered. */
export class IdempotencyStore {
  private readonly database: Pick<Database, "query">;

  constructor(database: Pick<Database, "query">) {
    this.database = database;
  }

  /** Begins a try, or gives the answer of an earlier one; throws for another question, and while a try is under way. */
  async begin({ fingerprint, ...mine }: Question): Promise<IdempotencyClaim | { readonly answer: string }> {
    const [begun] = (await this.database.query(claimKey(mine, fingerprint))) as Omit<
      IdempotencyClaim,
      "apiKeyId" | "key"
    >[];
    // Each that comes takes some old ones along. If that fails, the next does.
    void this.database.query(deleteExpired).catch(() => {});
    if (begun !== undefined) return { ...mine, ...begun };
    const [known] = (await this.database.query(findAttempt(mine))) as { fingerprint: string; answer: string | null }[];
    if (known !== undefined && known.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError(mine.key);
    if (known === undefined || known.answer === null) throw new IdempotencyKeyInUseError(mine.key);
    return { answer: known.answer };
  }

  async renew(attempt: IdempotencyClaim): Promise<void> {
    await this.database.query(renewAttempt(attempt));
  }

  async finish(attempt: IdempotencyClaim, answer: string): Promise<void> {
    await this.database.query(keepAnswer(attempt, answer));
  }

  async giveUp(attempt: IdempotencyClaim): Promise<void> {
    await this.database.query(releaseKey(attempt));
  }
}
