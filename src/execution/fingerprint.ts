import { createHash } from "node:crypto";
import { print } from "graphql";
import type { BoundOperation } from "./bound-operation.ts";

/** The same for equivalent requests, however the document is spaced and in whatever order the variables are written. */
export function fingerprintOf({ operation, variables }: BoundOperation): string {
  const { document, operationName = "" } = operation;
  const parts = [print(document), operationName, JSON.stringify(variables, inOrder)];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** A replacer of JSON.stringify that sorts the fields of every object. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
