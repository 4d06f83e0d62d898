/** What spellings of one name share: "Müller", "Mueller" and "Muller" are one. The word is folded already. */
export function spellingKey(word: string): string {
  return word.replace(/(?<=[aou])e(?=[^aeiouy])/gu, "");
}

/** How many letters differ, at most 3. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 3, 3);
}
