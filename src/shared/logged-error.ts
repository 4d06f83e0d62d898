// What Postgres says of an error without quoting what it was given: not `detail`, `where`, `hint` and `internalQuery`.
const namedByPostgres = ["severity", "schema", "table", "column", "constraint", "routine"];

/**
 * What is told of an error: what it is and where it came from, and of one from Postgres no value, which is somebody's
 * question or article.
 */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack = "", cause } = error;
  const fields = error as unknown as Readonly<Record<string, unknown>>;
  const isPostgres = "severity" in error;
  const named = isPostgres ? namedByPostgres.filter((field) => fields[field] !== undefined) : [];
  return {
    type: isPostgres ? "PostgresError" : name,
    message: isPostgres ? withoutValue(message) : message,
    ...("code" in error && { code: error.code }),
    ...Object.fromEntries(named.map((field) => [field, fields[field]])),
    // The frames alone: the message stands before them once more.
    stack: stack.slice(Math.max(0, stack.search(/^ {4}at /m))),
    ...(cause !== undefined && { cause: loggedError(cause) }),
  };
}

// 'invalid input syntax for type integer: "…"': a name in quotes never follows a colon.
function withoutValue(message: string): string {
  return message.replace(/: ".*"$|: '.*'$/s, ": …").replace(/\bvalue "[^"]*"/gs, 'value "…"');
}
