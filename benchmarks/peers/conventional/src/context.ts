import type { PrismaClient } from "./generated/client.ts";
import type { Loaders } from "./loaders.ts";

export interface Context {
  readonly prisma: PrismaClient;
  readonly loaders: Loaders;
}
