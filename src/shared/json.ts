import { isNode, LineCounter, parseDocument } from "yaml";
import { findJsonFault } from "./json-fault.ts";

/** A text that is not JSON, with the place (from 1) of its first fault. */
export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError";
  readonly line: number;
  readonly column: number;
  constructor({ line, column }: { readonly line: number; readonly column: number }, reason: string) {
    super(reason);
    this.line = line;
    this.column = column;
  }
}

/** Parses JSON. Throws a {@link JsonSyntaxError}, since not every version of the engine says where a fault is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = findJsonFault(text.trimEnd());
    throw new JsonSyntaxError(fault, fault.reason);
  }
}

/** A parsed JSON text and where its values are. */
export interface JsonDocument {
  readonly value: unknown;
  /** The line (from 1) of the value at a path, or of the nearest value around it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** As {@link parseJson}, with the lines of values, and rejecting a field that is given twice. */
export function parseJsonDocument(text: string): JsonDocument {
  const value = parseJson(text);
  const lineCounter = new LineCounter();
  // JSON is YAML. It would also accept trailing commas, single quotes and comments, which were rejected before.
  const document = parseDocument(text, { schema: "json", lineCounter });
  const duplicate = document.errors.find(({ code }) => code === "DUPLICATE_KEY");
  if (duplicate !== undefined) {
    const [name = ""] = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(duplicate.pos[0])) ?? [];
    const { line, col } = lineCounter.linePos(duplicate.pos[0]);
    throw new JsonSyntaxError({ line, column: col }, `the field ${name} is given twice`);
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  return { value, lineOf };
}
