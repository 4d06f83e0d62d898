import { PrismaPg } from "@prisma/adapter-pg";
import type { Database } from "../../src/database/client.ts";
import { PrismaClient } from "../../src/database/generated/client.ts";

const clients = new WeakMap<Database["pool"], PrismaClient>();

/** Prisma on a database's own pool, one for each pool, which stays the caller's to close. */
export function prismaOf({ pool }: Pick<Database, "pool">): PrismaClient {
  const client = clients.get(pool) ?? new PrismaClient({ adapter: new PrismaPg(pool) });
  clients.set(pool, client);
  return client;
}
