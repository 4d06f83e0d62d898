/** Where a text stops being JSON, counted from 1, and what is wrong there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const space = /[ \t\r\n]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uFFFF]*)*"/y;

/** The tokens that may come next. */
type Expected = "a value" | "a value or ]" | "a key or }" | "a key" | ":" | ", or }" | ", or ]" | "the end";

/** Finds the first fault of a text that JSON.parse rejected. */
export function findJsonFault(text: string): JsonFault {
  const open: ("{" | "[")[] = [];
  let at = 0;
  let expected: Expected = "a value";
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const afterValue = (): Expected => {
    const container = open.at(-1);
    return container === undefined ? "the end" : container === "{" ? ", or }" : ", or ]";
  };
  for (;;) {
    skip(space);
    const next = text[at] ?? "";
    const wantsValue = expected.startsWith("a value");
    if (wantsValue && (next === "{" || next === "[")) {
      open.push(next);
      at += 1;
      expected = next === "{" ? "a key or }" : "a value or ]";
    } else if (closes(next, expected)) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (next === "," && expected.startsWith(",")) {
      at += 1;
      expected = open.at(-1) === "{" ? "a key" : "a value";
    } else if (next === ":" && expected === ":") {
      at += 1;
      expected = "a value";
    } else if (expected.startsWith("a key") && skip(string)) expected = ":";
    else if (wantsValue && (skip(string) || skip(scalar))) expected = afterValue();
    else return { ...placeOf(text, at), reason: describe(text, at, expected) };
  }
}

const closes = (next: string, expected: Expected) => /^[}\]]$/.test(next) && expected.endsWith(next);

function describe(text: string, at: number, expected: Expected): string {
  const rest = text.slice(at, at + 20).split("\n")[0] ?? "";
  if (at >= text.length) return `it ends where ${expected} should come`;
  if (rest.startsWith('"') && !expected.startsWith(","))
    return `the string \`${rest}\` is not closed or has a bad character`;
  return `there is \`${rest}\` where ${expected} should come`;
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
