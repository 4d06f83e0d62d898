import sql, { raw } from "sql-template-tag";

// "merg" in ASCII: any number that no other lock of this database uses.
const merging = raw(String(0x6d657267));

/**
 * Waits for merges under way, and keeps others from beginning until the transaction ends. Whoever writes of entities that
 * were found by name takes it before looking for them, or a fact could be left with an entity that has just gone.
 */
export const sharedMergeLock = sql`pg_advisory_xact_lock_shared(${merging})`;

/** Waits for all who write of entities, and keeps others from it until the transaction ends. */
export const exclusiveMergeLock = sql`pg_advisory_xact_lock(${merging})`;
