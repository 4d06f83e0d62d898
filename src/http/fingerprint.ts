import { createHash } from "node:crypto";
import { print } from "graphql";
import type { Operation } from "../execution/execute.ts";

/** Tells questions apart: the same for the same one, however it is spaced and in whichever order its variables come. */
export function fingerprintOf({
  document,
  operationName = "",
  variables,
}: Pick<Operation, "document" | "operationName" | "variables">): string {
  const parts = [print(document), operationName, JSON.stringify(variables, inOrder)];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Has JSON.stringify write the fields of every object in alphabetical order. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
