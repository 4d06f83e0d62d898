import { fileURLToPath } from "node:url";
import { seedKnowledge } from "../../../src/seeding/seed-knowledge.ts";

/** What the repository's own seeds know. */
export const seeds = await seedKnowledge(fileURLToPath(new URL("../../../seeds", import.meta.url)));
