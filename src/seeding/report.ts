import type { EntityKind } from "../entities/entity.ts";
import type { EntityRow } from "../ingest/writer/entities.sql.ts";
import type { SeedArticleFacts } from "./write/article-facts.ts";

/** How many rows of a kind a seeding wrote and left alone. */
export interface Tally {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

const namesOfKinds = {
  countries: "COUNTRY",
  organizations: "ORGANIZATION",
  people: "PERSON",
  places: "PLACE",
  topics: "TOPIC",
  events: "EVENT",
} as const satisfies Readonly<Record<string, EntityKind>>;

/** What a seeding did. */
export interface SeedReport {
  readonly counts: Readonly<Record<keyof typeof namesOfKinds | "articles", Tally>>;
  /** Slugs of entities that are in no file and that nothing refers to: never removed here, since no row says whose they are. */
  readonly unused: readonly string[];
}

/** The written rows, by slug or origin. */
interface Written {
  readonly created: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly removed?: ReadonlySet<string>;
}

export function countSeeds(
  entities: readonly EntityRow[],
  writtenEntities: Written,
  articles: readonly SeedArticleFacts[],
  writtenArticles: Written,
): SeedReport["counts"] {
  const slugsOf = (kind: EntityKind) => entities.filter((row) => row.kind === kind).map(({ slug }) => slug);
  const kinds = Object.entries(namesOfKinds).map(([name, kind]) => [name, tally(slugsOf(kind), writtenEntities)]);
  const origins = articles.map(({ columns }) => columns.origin);
  return { ...Object.fromEntries(kinds), articles: tally(origins, writtenArticles) } as SeedReport["counts"];
}

function tally(keys: readonly string[], { created, changed, removed }: Written): Tally {
  const among = (written: ReadonlySet<string>) => keys.filter((key) => written.has(key)).length;
  const counts = { created: among(created), changed: among(changed) };
  return { ...counts, unchanged: keys.length - counts.created - counts.changed, removed: removed?.size ?? 0 };
}

/** The report as lines to print. */
export function formatReport({ counts, unused }: SeedReport): string {
  const lines = Object.entries(counts).map(([kind, tally]) => {
    const parts = Object.entries(tally).filter(([, count]) => count > 0);
    return `${kind}: ${parts.map(([what, count]) => `${count} ${what}`).join(", ") || "none"}`;
  });
  const left = unused.length === 0 ? [] : [`in the database, but in no file and without use: ${unused.join(", ")}`];
  return [...lines, ...left].join("\n");
}
