/** Where a value is in a JSON file: field names and list positions from the root. */
export type Path = readonly (string | number)[];

/** A problem in a seed file, where it is, and how to fix it. */
export interface SeedProblem {
  /** Relative to the seed directory. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** `quotes[3].about[0].text`; empty for the file as a whole. */
  readonly place: string;
  readonly reason: string;
}

/** Records a problem at a path of one file. */
export type Report = (path: Path, reason: string) => void;

/** The seed files cannot be loaded; holds every problem found, and nothing was written. */
export class SeedError extends Error {
  override readonly name = "SeedError";
  readonly problems: readonly SeedProblem[];
  constructor(problems: readonly SeedProblem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super(`The seeds have ${count}; the database was not changed.\n${problems.map(formatProblem).join("\n")}`);
    this.problems = problems;
  }
}

/** `people.json:12 [3].birthDate: …`, on one line. */
export function formatProblem({ file, line, column, place, reason }: SeedProblem): string {
  const position = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${position}${place === "" ? "" : ` ${place}`}: ${reason}`;
}

/** A path as a reader writes it: `quotes[3].about[0].text`. */
export function formatPath(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

/** `report` for what is under `prefix`. */
export function under(report: Report, ...prefix: Path): Report {
  return (path, reason) => report([...prefix, ...path], reason);
}
