import { textDefect } from "../text.ts";
import { Refusal } from "./refusal.ts";

/** Text of an input without the spaces around it; refuses what is blank, too long or cannot be stored. */
export function inputText(text: string, most: number, ...field: readonly string[]): string {
  const defect = textDefect(text);
  const where = field.join(".");
  if (defect !== null) throw new Refusal("UNSTORABLE_TEXT", field, `"${where}" ${defect}. Remove it.`);
  const trimmed = text.trim();
  if (trimmed === "") throw new Refusal("BLANK", field, `"${where}" is blank: give some text or leave it out.`);
  if (trimmed.length <= most) return trimmed;
  throw new Refusal("TOO_LONG", field, `"${where}" has ${trimmed.length} characters: at most ${most} are kept.`);
}

/** The same for text that may be left out. */
export function optionalText(text: string | null | undefined, most: number, ...field: readonly string[]) {
  return typeof text === "string" ? inputText(text, most, ...field) : null;
}
