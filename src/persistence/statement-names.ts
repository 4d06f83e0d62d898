/**
 * Names under which Postgres keeps the plans of prepared statements, one a text. Every name costs memory in every
 * connection, so texts beyond `limit` get the empty name, which keeps nothing.
 */
export function statementNames(limit: number): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= limit) return "";
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}
