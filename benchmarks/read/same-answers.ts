import { firstDifference } from "./compare.ts";
import { type Contender, exchangesOf } from "./contender.ts";
import type { Ready } from "./measure.ts";
import type { Workload } from "./workload.ts";

/** Asks all contenders a workload with all of its variables; an answer that is not the first one's throws. */
export async function sameAnswers(workload: Workload, contenders: readonly Contender[]): Promise<readonly Ready[]> {
  const ready: Ready[] = [];
  for (const contender of contenders) {
    const exchanges = await exchangesOf(contender, workload);
    for (const [index, variables] of workload.variables.entries()) {
      const difference = firstDifference((ready[0]?.exchanges ?? exchanges)[index]?.answer, exchanges[index]?.answer);
      if (difference === null) continue;
      throw new Error(
        `${workload.name} ${JSON.stringify(variables)}: the answers differ at "${difference.path}":\n` +
          `  ${contenders[0]?.label}: ${shown(difference.expected)}\n  ${contender.label}: ${shown(difference.actual)}`,
      );
    }
    ready.push({ ...contender, exchanges });
  }
  return ready;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 1_000);
