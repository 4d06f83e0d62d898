/** JSON in which a connection `{ nodes: […] }` is its list, and a time ("…At") is as in "2024-05-01T12:00:00.000Z". */
export function plainLists(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(plainLists);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === "nodes") return plainLists(only[1]);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key.endsWith("At") && typeof value === "string" ? new Date(value).toISOString() : plainLists(value),
    ]),
  );
}
