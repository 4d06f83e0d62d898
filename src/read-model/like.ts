/** A LIKE pattern for text that contains `part` literally: % and _ are escaped. */
export function containing(part: string): string {
  return `%${part.replace(/[\\%_]/g, "\\$&")}%`;
}
