import { textProblem } from "../shared/problem.ts";
import { CurationError } from "./refusal.ts";

/** Text of an input without the spaces around it; refuses what is blank, too long or cannot be stored. */
export function inputText(text: string, most: number, ...field: readonly string[]): string {
  const problem = textProblem(text, field, most);
  if (problem !== null) throw new CurationError(problem.code, field, problem.message);
  return text.trim();
}

/** The same for text that may be left out. */
export function optionalText(text: string | null | undefined, most: number, ...field: readonly string[]) {
  return typeof text === "string" ? inputText(text, most, ...field) : null;
}
