import type { WorkloadName } from "./workload.ts";

type Targets = Readonly<Partial<Record<WorkloadName, number>>>;

/** How many times as many requests a second Onrecord should answer as this peer, at least. */
export const targets: Readonly<Record<string, Targets>> = {
  postgraphile: { Q1: 50, Q2: 1.3, Q3: 1.3, Q4: 1.2, Q5: 2, Q6: 2, Q7: 2 },
  conventional: { Q1: 3, Q2: 3, Q3: 3 },
  limit: { Q1: 0.5, Q2: 0.6, Q3: 0.6, Q4: 0.4, Q5: 0.5, Q6: 0.5, Q7: 0.5 },
};

/** How many times as long the p50 may take with ten times as many quotes, at most. */
export const growthTarget = 1.3;
