import type { UserError, ProblemCode } from "../shared/problem.ts";

/** Ends a change before anything is written; the caller is told why in the payload. */
export class CurationError extends Error {
  override readonly name = "Refusal";
  readonly userError: UserError;

  constructor(code: ProblemCode, field: readonly string[], message: string) {
    super(message);
    this.userError = { code, message, field: ["input", ...field] };
  }
}
