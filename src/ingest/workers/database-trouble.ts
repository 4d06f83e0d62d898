/**
 * What an error says of the database rather than of the article: it may be back in a moment, or somebody has to do
 * something first.
 */
export type DatabaseTrouble = "AWAY" | "DISK_FULL" | "UNUSABLE";

/** By SQLSTATE, by its class, by Node's code of a connection, or by Prisma's; the first that is known counts. */
const troubles: Readonly<Record<string, DatabaseTrouble>> = {
  "53100": "DISK_FULL",
  ENOSPC: "DISK_FULL",
  // The class of lost connections, a server that starts or stops, too many connections, deadlock, serialization;
  // what somebody has locked for too long.
  "08": "AWAY",
  "57P": "AWAY",
  "55P": "AWAY",
  "53": "AWAY",
  "40": "AWAY",
  ECONNREFUSED: "AWAY",
  ECONNRESET: "AWAY",
  ETIMEDOUT: "AWAY",
  EPIPE: "AWAY",
  ENOTFOUND: "AWAY",
  P1001: "AWAY",
  P1002: "AWAY",
  P1008: "AWAY",
  P1017: "AWAY",
  P2024: "AWAY",
  P2028: "AWAY",
  P2034: "AWAY",
  // Passwords, databases and tables that are not there, read-only servers, damaged files, bugs.
  "28": "UNUSABLE",
  "3D": "UNUSABLE",
  "42": "UNUSABLE",
  "25": "UNUSABLE",
  "58": "UNUSABLE",
  XX: "UNUSABLE",
};

// pg gives no code to these.
const lostConnection = /^(Connection terminated|timeout e(?:xceeded|xpired)|Client has encountered a connection error)/;

/** What an error, or the error that caused it, says of the database; null when it says nothing of it. */
export function classifyDatabaseError(error: unknown): DatabaseTrouble | null {
  for (const { code, message } of causesOf(error)) {
    const trouble = troubles[code] ?? troubles[code.slice(0, 3)] ?? troubles[code.slice(0, 2)];
    if (trouble !== undefined) return trouble;
    if (lostConnection.test(message)) return "AWAY";
  }
  return null;
}

interface Cause {
  readonly code: string;
  readonly message: string;
}

// The adapter of Prisma keeps Postgres' own error in one of several places.
const places = ["cause", "meta", "driverAdapterError", "errors"] as const;

function* causesOf(error: unknown, depth = 0): Generator<Cause> {
  if (typeof error !== "object" || error === null || depth > 6) return;
  if (Array.isArray(error)) {
    for (const one of error) yield* causesOf(one, depth + 1);
    return;
  }
  const properties = error as Readonly<Record<string, unknown>>;
  const { message } = properties;
  for (const code of [properties["originalCode"], properties["code"]]) {
    if (typeof code === "string") yield { code, message: "" };
  }
  if (typeof message === "string") yield { code: "", message };
  for (const place of places) yield* causesOf(properties[place], depth + 1);
}
