import type { Outcome } from "./assault.ts";

export const count = (outcomes: readonly Outcome[]) => {
  const broke = outcomes.filter((outcome) => outcome.broke !== null).length;
  return { held: outcomes.length - broke, broke };
};

/** One line of the terminal. */
export function lineOf({ family, attack, broke, seconds, memory }: Outcome): string {
  const verdict = broke === null ? "held " : "BROKE";
  const figures = `${seconds.toFixed(1).padStart(5)} s ${String(memory).padStart(4)} MB`;
  return `${verdict} ${figures}  ${family}: ${attack}${broke === null ? "" : `\n        ${broke}`}`;
}

/** The table of docs/reliability.md. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const families = [...new Set(outcomes.map(({ family }) => family))];
  const rows = families.map((family) => {
    const mine = outcomes.filter((outcome) => outcome.family === family);
    const { held, broke } = count(mine);
    const memory = Math.max(...mine.map((outcome) => outcome.memory));
    return `| ${family} | ${mine.length} | ${held} | ${broke} | ${memory} MB |`;
  });
  return ["| family | attacks | held | broke | most memory |", "| --- | ---: | ---: | ---: | ---: |", ...rows].join(
    "\n",
  );
}
