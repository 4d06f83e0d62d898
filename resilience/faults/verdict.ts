import type { Exchange } from "./ask.ts";
import type { Findings } from "./check.ts";
import { slower, type Trial } from "./trial.ts";

/** A row of the table. */
export interface Verdict {
  readonly title: string;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halved: number;
  readonly duplicates: number;
  readonly answers: Readonly<Record<Exchange["outcome"], number>>;
  readonly recoveryMs: number | null;
  readonly maxMs: number;
  readonly crashed: boolean;
  /** What misses a target; empty when all is well. */
  readonly misses: readonly string[];
  readonly note: string;
}

const maxRecoveryMs = 2_000;
const maxAnswerMs = 5_000;

/** Holds what was seen against the targets. */
export function verdictOf(title: string, trial: Trial, findings: Findings): Verdict {
  const { acknowledged, exchanges, recovery, crashed, problems, note = "" } = trial;
  const count = (outcome: Exchange["outcome"]) => exchanges.filter((one) => one.outcome === outcome).length;
  const answers = { GOOD: count("GOOD"), REFUSED: count("REFUSED"), CUT: count("CUT"), WRONG: count("WRONG") };
  const recoveryMs = recovery === null ? null : slower(recovery);
  const longest = maxOf(exchanges);
  const maxMs = durationOf(longest);
  const misses = [
    ...listed("lost", findings.lost),
    ...listed("halved", findings.halved),
    ...listed("twice", findings.duplicates),
    ...listed("wrong", wrongAnswers(exchanges)),
    ...(recovery !== null && slower(recovery) > maxRecoveryMs
      ? [`readers recovered after ${seconds(recovery.read)} s, writers after ${seconds(recovery.write)} s`]
      : []),
    ...(maxMs > maxAnswerMs
      ? [`a ${longest?.kind} took ${seconds(maxMs)} s: ${longest?.outcome} ${longest?.detail}`]
      : []),
    ...(crashed ? ["crashed"] : []),
    ...problems,
  ];
  return {
    title,
    acknowledged: acknowledged.length,
    lost: findings.lost.length,
    halved: findings.halved.length,
    duplicates: findings.duplicates.length,
    answers,
    recoveryMs,
    maxMs,
    crashed,
    misses,
    note,
  };
}

const durationOf = (exchange: Exchange | undefined) =>
  exchange === undefined ? 0 : exchange.endedAt - exchange.askedAt;

function maxOf(exchanges: readonly Exchange[]): Exchange | undefined {
  return exchanges.toSorted((a, b) => durationOf(b) - durationOf(a))[0];
}

function listed(what: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${items.length} ${what}: ${[...new Set(items)].slice(0, 3).join(" | ")}`];
}

const wrongAnswers = (exchanges: readonly Exchange[]) =>
  exchanges.flatMap(({ outcome, detail }) => (outcome === "WRONG" ? detail : []));

export const seconds = (ms: number) => (ms / 1_000).toFixed(ms < 9_950 ? 2 : 1);
