/** The command line cannot be understood; the message says in one sentence what would do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
