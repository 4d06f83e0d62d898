import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import type { Attempt } from "./attack.ts";
import { families } from "./families.ts";
import type { UnderAttack } from "./servers.ts";
import type { Target } from "./target.ts";

/** What came of an attack. */
export interface Outcome {
  readonly family: string;
  readonly attack: string;
  /** How it broke the server; null where that held. */
  readonly broke: string | null;
  readonly seconds: number;
  /** In MB, after it. */
  readonly memory: number;
}

/** The most memory that a server may hold at any time, in MB. Reading an article of 950,000 characters takes most of it. */
const maxMemory = 700;
/** Slower attacks than this count as a server that does not answer. */
const maxMs = 60_000;

const healthy = '{ quotes(filter: { speaker: "Kim", about: "US" }) { nodes { text } } }';

/** Attacks whose answer is long in coming are tried beside each other. */
const slow = (family: string) => family === "slow clients";

/** Tries all attacks of some families, each as a stranger of its own; after each, the server has to answer as ever. */
export async function assault(
  { target, memory }: UnderAttack,
  {
    only,
    tell,
  }: { readonly only: (family: string, attack: string) => boolean; readonly tell: (outcome: Outcome) => void },
): Promise<readonly Outcome[]> {
  const health = await askHealth(target.from("203.0.113.1"));
  if (health.json?.["data"] === undefined) throw new Error(`The server is not well before any attack: ${health.text}`);
  const outcomes: Outcome[] = [];
  let address = 0;

  const tried = async (family: string, attack: string, attempt: Attempt) => {
    const started = performance.now();
    address += 1;
    const stranger = target.from(`198.18.${address >> 8}.${address & 255}`);
    const broke = await outcomeOf(stranger, attempt);
    const seconds = (performance.now() - started) / 1_000;
    const after =
      broke ?? (await unwell(target, health.text)) ?? (memory() > maxMemory ? `holds ${memory()} MB` : null);
    const outcome = { family, attack, broke: after, seconds, memory: memory() };
    outcomes.push(outcome);
    tell(outcome);
  };

  for (const [family, attacks] of Object.entries(families)) {
    const chosen = Object.entries(attacks).filter(([attack]) => only(family, attack));
    if (slow(family)) await Promise.all(chosen.map(([attack, attempt]) => tried(family, attack, attempt)));
    else for (const [attack, attempt] of chosen) await tried(family, attack, attempt);
  }
  return outcomes;
}

async function outcomeOf(target: Target, attempt: Attempt): Promise<string | null> {
  const late = new AbortController();
  try {
    const broke = await Promise.race([
      attempt(target),
      sleep(maxMs, `does not end within ${maxMs / 1_000} s`, { signal: late.signal }),
    ]);
    return broke ?? [...target.found, ...(target.closed?.found ?? [])][0] ?? null;
  } catch (error) {
    return `does not answer: ${inspect(error, { depth: 1 }).split("\n", 1)[0] ?? ""}`;
  } finally {
    late.abort();
  }
}

async function askHealth(target: Target) {
  return await target.ask(healthy);
}

/** What is wrong with the server after an attack; null when it answers as before, and soon. */
async function unwell(target: Target, expected: string): Promise<string | null> {
  try {
    // Whoever was there before the attack has had an answer or two: this one comes from elsewhere each time.
    const { text, ms } = await askHealth(target.from(`203.0.113.${2 + (Math.floor(performance.now()) % 250)}`));
    if (text !== expected) return `answers something else afterwards: ${text.slice(0, 100)}`;
    return ms < 2_000 ? null : `takes ${Math.round(ms)} ms for an answer afterwards`;
  } catch (error) {
    return `does not answer any more: ${String(error)}`;
  }
}
