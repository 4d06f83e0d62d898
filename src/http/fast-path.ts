import type { OperationRequest } from "../execution/execute.ts";
import type { PreparedDocuments } from "../execution/prepared-document.ts";

/**
 * The operation in a body that asks a known query and nothing else; null for all others. Most requests of a front end are
 * such: Apollo would take longer to admit them once more than the database takes to answer.
 */
export function knownOperation(body: unknown, documents: PreparedDocuments): Omit<OperationRequest, "context"> | null {
  if (!isRecord(body) || !Object.keys(body).every(isOfOperation)) return null;
  const { query, variables, operationName } = body;
  const prepared = typeof query === "string" ? documents.get(query) : undefined;
  if (prepared?.isReadOnly !== true) return null;
  const [given, name] = [variables ?? {}, operationName ?? undefined];
  if (!isRecord(given) || (name !== undefined && typeof name !== "string")) return null;
  return { document: prepared.document, operationName: name, variables: given };
}

const isOfOperation = (key: string) => key === "query" || key === "variables" || key === "operationName";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
