import { Prisma } from "../database/generated/client.ts";
import { sharedMergeLock } from "../database/merge-lock.sql.ts";

// "seed" in ASCII: any number that no other lock of this database uses.
const seedingLock = 0x73656564;

/** Takes the lock of seedings until the transaction ends, if nobody has it: one row { locked }. */
export const tryLockSeeding = () => Prisma.sql`SELECT pg_try_advisory_xact_lock(${seedingLock}) AS locked`;

/** Waits for merges under way, and keeps others from beginning until the transaction ends. */
export const lockMerges = () => Prisma.sql`SELECT ${Prisma.raw(sharedMergeLock.text)}`;

/** Lifts the time limit on statements until the transaction ends: bulk writes take longer than questions may. */
export const allowLongStatements = () => Prisma.sql`SET LOCAL statement_timeout = 0`;
