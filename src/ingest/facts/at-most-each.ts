/** The first `max` items of each key, in their order. */
export function atMostEach<Item>(max: number, items: readonly Item[], keyOf: (item: Item) => unknown): readonly Item[] {
  const counts = new Map<unknown, number>();
  return items.filter((item) => {
    const key = keyOf(item);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= max;
  });
}
