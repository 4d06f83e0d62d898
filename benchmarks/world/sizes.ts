/** How much a base holds. Copies of articles bring no quotes of their own. */
export interface Amounts {
  readonly quotes: number;
  readonly articles: number;
  readonly people: number;
}

export type Size = keyof typeof sizes;

/** The bases that can be filled. */
export const sizes = {
  small: { quotes: 10_000, articles: 1_000, people: 1_000 },
  "100k": { quotes: 100_000, articles: 10_000, people: 10_000 },
  "1m": { quotes: 1_000_000, articles: 100_000, people: 10_000 },
  "10m": { quotes: 10_000_000, articles: 1_000_000, people: 10_000 },
} as const satisfies Record<string, Amounts>;

/** The size of this name; an error that lists them all when there is none. */
export function sizeNamed(name: string | undefined): Size {
  const size = (Object.keys(sizes) as Size[]).find((one) => one === name);
  if (size !== undefined) return size;
  throw new Error(`There is no size "${name ?? ""}"; give one of ${Object.keys(sizes).join(", ")}.`);
}
