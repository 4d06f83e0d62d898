/** How many rows of a kind a seeding wrote and left alone. */
export interface Tally {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

const seedKinds = ["countries", "organizations", "people", "places", "topics", "events", "articles"] as const;
type SeedKind = (typeof seedKinds)[number];

/** What a seeding did. */
export interface SeedReport {
  readonly counts: Readonly<Record<SeedKind, Tally>>;
  /** Slugs of entities that are in no file and that nothing refers to: never removed here, since no row says whose they are. */
  readonly unused: readonly string[];
}

/** Counts what became of `keys`. */
export function tally(
  keys: readonly string[],
  { created, changed, removed }: Readonly<Record<"created" | "changed" | "removed", ReadonlySet<string>>>,
): Tally {
  const among = (set: ReadonlySet<string>) => keys.filter((key) => set.has(key)).length;
  const [isNew, isOther] = [among(created), among(changed)];
  return { created: isNew, changed: isOther, unchanged: keys.length - isNew - isOther, removed: removed.size };
}

/** The report as lines to print. */
export function formatReport({ counts, unused }: SeedReport): string {
  const lines = seedKinds.map((kind) => {
    const parts = Object.entries(counts[kind]).filter(([, count]) => count > 0);
    return `${kind}: ${parts.map(([what, count]) => `${count} ${what}`).join(", ") || "none"}`;
  });
  const left = unused.length === 0 ? [] : [`in the database, but in no file and without use: ${unused.join(", ")}`];
  return [...lines, ...left].join("\n");
}
