import { formatPath, type Path } from "./problem.ts";

/** A parsed JSON text that remembers where each value began. */
export interface JsonDocument {
  readonly value: unknown;
  /** The line (from 1) of the value at a path, or of the nearest value around it. */
  readonly lineOf: (path: Path) => number;
}

/** A text that is no JSON, with the place (from 1) where reading stopped. */
export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError";
  readonly line: number;
  readonly column: number;
  constructor(source: string, offset: number, reason: string) {
    super(reason);
    this.line = lineAt(source, offset);
    this.column = offset - source.lastIndexOf("\n", offset - 1);
  }
}

const space = /[ \t\r\n]*/y;
// oxlint-disable-next-line no-control-regex -- these are what JSON forbids in a string
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Reads JSON as JSON.parse does, which cannot say where a value stands, nor (for some errors) where it stopped.
 * A field that is given twice is an error here. Throws {@link JsonSyntaxError}.
 */
export function parseJson(source: string): JsonDocument {
  const offsets = new Map<string, number>();
  let at = 0;

  const fail = (expected: string): never => {
    const found = at >= source.length ? "the file ends" : `there is ${JSON.stringify(source.slice(at, at + 1))}`;
    throw new JsonSyntaxError(source, at, `no JSON: expected ${expected}, but ${found}`);
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const take = (mark: string): boolean => {
    match(space);
    if (source[at] !== mark) return false;
    at += 1;
    return true;
  };

  const readString = (): string => {
    match(space);
    return JSON.parse(match(string) ?? fail("text in double quotes")) as string;
  };
  const readItems = (end: string, readItem: (index: number) => void): void => {
    if (take(end)) return;
    for (let index = 0; ; index += 1) {
      readItem(index);
      if (take(end)) return;
      if (!take(",")) fail(`"," or "${end}"`);
    }
  };
  const readValue = (path: Path): unknown => {
    match(space);
    offsets.set(formatPath(path), at);
    if (take("{")) {
      const fields = new Map<string, unknown>();
      readItems("}", () => {
        match(space);
        const start = at;
        const name = readString();
        if (fields.has(name)) throw new JsonSyntaxError(source, start, `the field "${name}" is given twice`);
        if (!take(":")) fail('":"');
        fields.set(name, readValue([...path, name]));
      });
      return Object.fromEntries(fields);
    }
    if (take("[")) {
      const items: unknown[] = [];
      readItems("]", (index) => items.push(readValue([...path, index])));
      return items;
    }
    if (source[at] === '"') return readString();
    return JSON.parse(match(scalar) ?? fail("a value"));
  };

  const value = readValue([]);
  match(space);
  if (at < source.length) fail("the end of the file");
  return { value, lineOf: (path) => lineAt(source, nearestOffset(offsets, path)) };
}

function nearestOffset(offsets: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(formatPath(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** The line (from 1) on which an offset lies. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}
