import { UsageError } from "./usage-error.ts";

/** Receives the exit code of a command: 0 all fine, 1 something was left out or failed. */
export type OnExit = (code: number) => void;

/** Reads the value of an option that needs one: the next option isn't its value. */
export function textValue(value: string): string {
  if (value.startsWith("--")) throw new UsageError(`An option needs a value before "${value}".`);
  if (value.trim() === "") throw new UsageError("The value of an option is empty.");
  return value;
}
