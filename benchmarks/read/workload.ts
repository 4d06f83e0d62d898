/** The questions, in the order of docs/benchmarks.md. */
export const workloadNames = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7"] as const;

export type WorkloadName = (typeof workloadNames)[number];

/**
 * What a question is asked with:
 * Q1 `speaker`, `about`: names (entity.name); Q2, Q4 `slug` of a person; Q3 `until`: articles before this time;
 * Q5 `text`: words in web-search syntax; Q6 `about`: name of a country; Q7 `slug` of a person, and `skip`: how many of
 * their quotes stand before the page (19,980 for page 1,000).
 */
export type Variables = Readonly<Record<string, string | number>>;

/** A question, with the variables it is asked with in turn. */
export interface Workload {
  readonly name: WorkloadName;
  readonly title: string;
  readonly variables: readonly Variables[];
}
