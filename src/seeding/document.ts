import { isUtf8 } from "node:buffer";
import type { z } from "zod";
import { JsonSyntaxError, parseJsonDocument } from "../shared/json.ts";
import { unstorableCharacter } from "../shared/text.ts";
import { formatPath, type Path, type Report, type SeedProblem } from "./problem.ts";
import type { SeedFile } from "./read.ts";

/** A JSON file that could be read; `report` adds a problem with its place and line in it. */
export interface SeedDocument {
  readonly file: string;
  readonly value: unknown;
  readonly report: Report;
}

/** Decodes and parses a JSON file; null when that fails, with the reason among `problems`. */
export function readDocument(file: SeedFile, problems: SeedProblem[]): SeedDocument | null {
  const source = decode(file, problems)?.replace(/^\uFEFF/, "");
  if (source === undefined) return null;
  try {
    const { value, lineOf } = parseJsonDocument(source);
    const report = (path: Path, reason: string) => {
      problems.push({ file: file.path, line: lineOf(path), place: formatPath(path), reason });
    };
    return { file: file.path, value, report };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    problems.push({
      file: file.path,
      line: error.line,
      column: error.column,
      place: "",
      reason: `is broken JSON: ${error.message}`,
    });
    return null;
  }
}

/** Decodes the text of an article, exactly as it is; null when it cannot be stored. */
export function readBody(file: SeedFile, problems: SeedProblem[]): string | null {
  const body = decode(file, problems);
  if (body === null) return null;
  const defect = unstorableCharacter(body);
  const reason = body.trim() === "" ? "is empty; write the article's text" : defect && `${defect}; remove it`;
  if (reason !== null) problems.push({ file: file.path, place: "", reason });
  return reason === null ? body : null;
}

function decode({ path, bytes }: SeedFile, problems: SeedProblem[]): string | null {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (isUtf8(bytes)) return text;
  const again = Buffer.from(text);
  const bad = bytes.findIndex((byte, index) => byte !== again[index]);
  const line = bytes.subarray(0, bad).filter((byte) => byte === 10).length + 1;
  problems.push({ file: path, line, place: "", reason: `is not UTF-8 from byte ${bad} on; save it as UTF-8` });
  return null;
}

/** The value as its format describes it; null when it differs, with every difference reported. */
export function parseAs<Format extends z.ZodType>(
  format: Format,
  value: unknown,
  report: Report,
): z.infer<Format> | null {
  const result = format.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) report([...path, key], issue.message);
    else report(path, reasonOf(issue));
  }
  return null;
}

const readable = {
  string: "text",
  array: "a list [ ]",
  object: "an object { }",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
} as const;

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    const expected = issue.expected in readable ? readable[issue.expected as keyof typeof readable] : issue.expected;
    return issue.input === undefined ? `is missing; it must be ${expected}` : `must be ${expected}`;
  }
  if (issue.code === "invalid_value" && issue.input === undefined) return "is missing";
  if (issue.code === "too_small") return `${String(issue.input)} is too small; the minimum is ${issue.minimum}`;
  if (issue.code === "too_big") return `${String(issue.input)} is too large; the maximum is ${issue.maximum}`;
  return issue.message;
}
