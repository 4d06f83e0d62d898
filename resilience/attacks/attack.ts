import type { Target } from "./target.ts";

/** Tries to do harm; gives what it got away with, or null where the server held. */
export type Attempt = (target: Target) => Promise<string | null>;

/** The attacks of one family, by what they try. */
export type Attacks = Readonly<Record<string, Attempt>>;
