/** A LIKE pattern for text that holds `part` as it stands: % and _ are no wildcards. */
export function containing(part: string): string {
  return `%${part.replace(/[\\%_]/g, "\\$&")}%`;
}
