import type { ExecutionResult } from "graphql";
import type { Executor, Operation } from "./execute.ts";

/** `data` of an answer, as JSON text. */
export class SerializedData {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }

  /** For code that serializes a result without knowing of it. */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

/** Keeps results until anything is written; `current()` is null while it is not known whether something was. */
export interface ResponseCache {
  current(): Promise<CachedResults | null>;
}

interface CachedResults {
  get(key: string): SerializedData | undefined;
  set(key: string, data: SerializedData): unknown;
}

/** Answers an operation with the same variables from the cache; `onLookup` is called for each lookup. */
export function withResponseCache(
  execute: Executor,
  cache: ResponseCache,
  onLookup: (isHit: boolean) => void = () => {},
): Executor {
  return async (operation) => {
    const key = keyOf(operation);
    const remembered = key === null ? null : await cache.current();
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

/** Null for what is not kept: mutations, and what would take more room than it is worth. */
function keyOf({ bound, context }: Operation): string | null {
  if (bound.kind !== "query" || bound.key === null) return null;
  // Callers with other scopes may read other things.
  return `${context.caller.key?.scopes.join() ?? ""} ${bound.key}`;
}

/** JSON of a result; what is text already is taken as it is. */
export function printAnswer(result: {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
}): string {
  const { data, errors, extensions } = result;
  if (!(data instanceof SerializedData) || errors !== undefined) return `${JSON.stringify(result)}\n`;
  const more = extensions === undefined ? "" : `,"extensions":${JSON.stringify(extensions)}`;
  return `{"data":${data.json}${more}}\n`;
}
