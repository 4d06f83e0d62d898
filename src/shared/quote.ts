/** Text as a message quotes it: in quotation marks, escaped, and short. */
export function quote(text: string): string {
  return JSON.stringify(truncate(text, 80));
}

/** At most about `max` characters; the middle of a longer text is left out. */
function truncate(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, (max * 5) >> 3)} … ${text.slice(-((max * 5) >> 4))}`;
}

/** "a", "a or b", "a, b or c". */
export function list(items: readonly string[], conjunction = "or"): string {
  const [last, ...others] = items.toReversed();
  if (last === undefined) return "";
  return others.length === 0 ? last : `${others.toReversed().join(", ")} ${conjunction} ${last}`;
}
