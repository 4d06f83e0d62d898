/** Row ids by what names the rows in the files: slugs of entities, names of articles, keys of quotes, places of occurrences. */
export type Ids = ReadonlyMap<string, number>;

/** The row id of what was written before. */
export function idOf(ids: Ids, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no row was written for ${name}`);
  return id;
}

/** As {@link idOf}; null for null. */
export function idOrNull(ids: Ids, name: string | null): number | null {
  return name === null ? null : idOf(ids, name);
}
