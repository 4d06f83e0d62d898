import type { Contender, Exchange } from "./contender.ts";
import { send } from "./contender.ts";
import { fire, type Round } from "./fire.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { countStatements } from "./statements.ts";
import { median } from "./statistics.ts";
import type { Workload } from "./workload.ts";

/** How one contender does on one workload: medians of its rounds, times in milliseconds. */
export interface Measurement extends Round {
  readonly label: string;
  readonly workload: Workload;
  readonly rounds: readonly Round[];
  /** SQL statements a request. */
  readonly statements: number;
  /** After its last round. */
  readonly memory: Memory;
}

/** A contender with what it is asked and what it has to answer. */
export interface Ready extends Contender {
  readonly exchanges: readonly Exchange[];
}

interface Effort {
  readonly rounds: number;
  /** Of a round. */
  readonly seconds: number;
  readonly onProgress: (line: string) => void;
}

const enoughAnswers = 24;

/** Asks each contender in turn, in each round another one first, while the others idle. */
export async function measure(
  workload: Workload,
  contenders: readonly Ready[],
  { rounds, seconds, onProgress }: Effort,
): Promise<readonly Measurement[]> {
  const statements = new Map<string, number>();
  const taken = new Map<string, Round[]>();
  const lengths = new Map<string, number>();
  for (const contender of contenders) {
    statements.set(contender.label, await statementsOf(contender));
    lengths.set(contender.label, await warmUp(contender, seconds));
    taken.set(contender.label, []);
  }
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const result = await fire(contender, contender.exchanges, lengths.get(contender.label) ?? seconds);
      taken.get(contender.label)?.push(result);
      onProgress(
        `${workload.name} round ${round + 1} of ${rounds}  ${contender.label.padEnd(16)} ${described(result)}`,
      );
    }
  }
  return contenders.map(({ label, server }) => {
    const own = taken.get(label) ?? [];
    const middle = (key: keyof Round) => median(own.map((round) => round[key]));
    return {
      label,
      workload,
      rounds: own,
      answers: middle("answers"),
      perSecond: middle("perSecond"),
      p50: middle("p50"),
      p99: middle("p99"),
      statements: statements.get(label) ?? Number.NaN,
      memory: memoryOf(server.pid),
    };
  });
}

/** Gives how long a round has to be, in seconds: longer for a server that gives hardly any answer in `seconds`. */
async function warmUp(contender: Ready, seconds: number): Promise<number> {
  const { answers } = await fire(contender, contender.exchanges, seconds);
  return answers < enoughAnswers ? await warmUp(contender, seconds * 2) : seconds;
}

/** The least of three times, since the servers that idle may look after themselves meanwhile. */
async function statementsOf({ databaseUrl, server, exchanges }: Ready): Promise<number> {
  const some = exchanges.slice(0, 8);
  const counts: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const calls = await countStatements(databaseUrl, async () => {
      for (const { request } of some) await send(server, request);
    });
    counts.push(calls / some.length);
  }
  return Math.min(...counts);
}

const described = ({ perSecond, p50, p99 }: Round) =>
  `${perSecond.toFixed(1).padStart(8)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
