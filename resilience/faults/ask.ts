import { performance } from "node:perf_hooks";

/**
 * GOOD: the right answer. REFUSED: an honest no, with a code that says to try again or to ask for less. CUT: no whole
 * answer. WRONG: anything else.
 */
export type Outcome = "GOOD" | "REFUSED" | "CUT" | "WRONG";

/** What came of a request; times are of performance.now(). */
export interface Exchange {
  readonly kind: "READ" | "WRITE";
  readonly askedAt: number;
  readonly endedAt: number;
  readonly outcome: Outcome;
  /** What was wrong, or why it was refused. */
  readonly detail: string;
  readonly data: unknown;
}

export interface Question {
  readonly kind: Exchange["kind"];
  readonly query: string;
  readonly variables: unknown;
  /** What is wrong with the data; null when it is right. */
  readonly fault: (data: unknown) => string | null;
}

export interface Asking {
  readonly url: string;
  /** The header of whoever may write. */
  readonly authorization: string;
}

const honest = new Set(["SERVICE_UNAVAILABLE", "QUERY_TIMEOUT", "LIMIT_EXCEEDED"]);

/** Longer than anything may take. */
const timeoutMs = 30_000;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks once; never rejects. */
export async function ask({ url, authorization }: Asking, question: Question): Promise<Exchange> {
  const { kind, query, variables } = question;
  const askedAt = performance.now();
  const came = (outcome: Outcome, detail: string, data: unknown = null): Exchange => ({
    kind,
    askedAt,
    endedAt: performance.now(),
    outcome,
    detail,
    data,
  });
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return came(...judge(response.status, text, question));
  } catch (error) {
    return came("CUT", causeOf(error));
  }
}

function judge(status: number, text: string, { fault }: Question): [Outcome, string, unknown] {
  const answer = parsed(text);
  if (answer === null) return ["WRONG", `${status} ${text.slice(0, 200)}`, null];
  if (answer.errors !== undefined) {
    const codes = answer.errors.map(({ message, extensions }) => `${extensions?.code ?? ""} ${message}`);
    const isHonest = answer.errors.every(({ extensions }) => honest.has(extensions?.code ?? ""));
    return [isHonest ? "REFUSED" : "WRONG", `${status} ${codes.join("; ")}`, null];
  }
  const wrong = fault(answer.data);
  return wrong === null ? ["GOOD", "", answer.data] : ["WRONG", `${status} ${wrong}`, answer.data];
}

function parsed(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error
    ? `${"code" in cause ? String(cause.code) : ""} ${cause.message}`.trim()
    : error.message;
}
