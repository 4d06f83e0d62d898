import type { SeedContents } from "./example.ts";

/** What is wrong, seeds that have it, and every problem that must be reported. */
export type Refusal = readonly [name: string, contents: SeedContents, ...problems: string[]];
