import type { ExecutionResult } from "graphql";
import { PrintedCost } from "../graphql/cost.ts";
import type { Executor, Operation } from "./execute.ts";
import { objectIds } from "../planner/object-ids.ts";

/** `data` of an answer, as JSON text. */
export class SerializedData {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }

  /** For whoever prints an answer without knowing of it. */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

/** Keeps answers as long as nothing is written; `now()` is null while nobody knows whether something was. */
export interface AnswerMemory {
  now(): Promise<RememberedAnswers | null>;
}

interface RememberedAnswers {
  get(key: string): SerializedData | undefined;
  set(key: string, data: SerializedData): unknown;
}

const maxKey = 10_000;

/**
 * Gives what was answered before to the same operation with the same variables, as long as the memory keeps it; tells
 * of each look into it.
 */
export function withResponseCache(
  execute: Executor,
  memory: AnswerMemory,
  onLookup: (isRemembered: boolean) => void = () => {},
): Executor {
  const numberOf = objectIds();
  return async (operation) => {
    const key = keyOf(operation, numberOf);
    const remembered = key === null ? null : await memory.now();
    if (key === null || remembered === null) return await execute(operation);
    const known = remembered.get(key);
    onLookup(known !== undefined);
    if (known !== undefined) return { data: asData(known) };
    const result = await execute(operation);
    if (result.errors !== undefined || !result.data) return result;
    const data = new SerializedData(JSON.stringify(result.data));
    remembered.set(key, data);
    return { data: asData(data) };
  };
}

/** Apollo only passes it on, to `printAnswer`. */
const asData = (printed: SerializedData) => printed as unknown as NonNullable<ExecutionResult["data"]>;

/** Null for what is not kept: whatever may write, and what would take more room than it is worth. */
function keyOf(operation: Operation, numberOf: (object: object) => number): string | null {
  const { document, operationName = "", variables, context } = operation;
  const mayWrite = document.definitions.some(
    (definition) => "operation" in definition && definition.operation !== "query",
  );
  if (mayWrite) return null;
  // What one may ask, another may not.
  const scopes = context.caller.key?.scopes.join() ?? "";
  const key = `${numberOf(document)} ${operationName} ${scopes} ${JSON.stringify(variables)}`;
  return key.length > maxKey ? null : key;
}

/** JSON of an answer; what is text already is taken as it is. */
export function printAnswer(answer: {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}): string {
  const { data, errors, extensions } = answer;
  const cost = extensions?.["cost"];
  const isUsual = cost instanceof PrintedCost && Object.keys(extensions ?? {}).length === 1;
  if (data === undefined || errors !== undefined || !isUsual) return `${JSON.stringify(answer)}\n`;
  const json = data instanceof SerializedData ? data.json : JSON.stringify(data);
  return `{"data":${json},"extensions":{"cost":${cost.json}}}\n`;
}
