/** Where two answers differ. */
export interface Difference {
  /** "quotes[3].article.url"; empty for the whole. */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** The first place where two JSON values differ, in the order of the expected one; null where they are equal. */
export function firstDifference(expected: unknown, actual: unknown, path = ""): Difference | null {
  if (Object.is(expected, actual)) return null;
  if (!isStructure(expected) || !isStructure(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return { path, expected, actual };
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const at = Array.isArray(expected) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const difference = firstDifference(expected[key], actual[key], at);
    if (difference !== null) return difference;
  }
  return null;
}

const isStructure = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
