import { parseGlobalId } from "../graphql/global-id.ts";
import type { Database } from "../database/client.ts";
import type { DataVersion } from "../database/data-version.ts";
import { VersionedCache, type CacheEntries } from "../database/versioned-cache.ts";
import type { Statement } from "../shared/statement.ts";
import { type Counting, findNames, findNearNames, type FoundName } from "./names.sql.ts";
import { AmbiguousEntityError } from "./ambiguous-entity-error.ts";
import { asMatched, fits, isOfKind, type Lookup, lookupOf, type NameMatch } from "./match.ts";
import { accepts, resolve } from "./rank.ts";
import type { Reference, Resolution } from "./reference.ts";

type Matches = ReadonlyMap<Reference, readonly NameMatch[]>;

/** The matches of one name as it was typed. */
interface KnownName {
  readonly lookup: Lookup;
  readonly matches: readonly NameMatch[];
}

type Memories = CacheEntries<KnownName>;

/** The resolved names of a plan, and the cache entries that they were resolved with. */
interface Resolved {
  readonly from: Memories;
  readonly counting: Counting;
  readonly resolutions: ReadonlyMap<Reference, Resolution>;
}

const noNames: ReadonlyMap<Reference, Resolution> = new Map();

/** A lookup of names: its statement and its cache key. */
interface Search {
  readonly key: (reference: Reference) => string;
  readonly statement: (lookups: readonly Lookup[], references: readonly Reference[]) => Statement<FoundName>;
}

/** Suggestions for an unknown name. */
const maxNearNames = 5;

/** A few hundred bytes each. */
const maxRemembered = 10_000;

/** Resolves names to entities by the aliases in the database. */
export class NamesStore {
  private readonly database: Pick<Database, "query">;
  private readonly memory: VersionedCache<KnownName> | null;
  private readonly resolved = new WeakMap<readonly Reference[], Resolved>();

  /** With a data version, matches are cached for as long as it does not change. */
  constructor(database: Pick<Database, "query">, version: DataVersion | null = null) {
    this.database = database;
    this.memory = version === null ? null : new VersionedCache(version, { maxSize: maxRemembered });
  }

  /**
   * Resolves names with one statement for those that are not cached, and another one when some are unknown. Throws
   * AmbiguousEntityError when the policy of a reference does not accept its candidates.
   */
  async resolve(
    references: readonly Reference[],
    counting: Counting = "ALL",
    database: Pick<Database, "query"> = this.database,
  ): Promise<ReadonlyMap<Reference, Resolution>> {
    if (references.length === 0) return noNames;
    const remembered = (await this.memory?.current()) ?? null;
    const before = this.resolved.get(references);
    if (remembered !== null && before?.from === remembered && before.counting === counting) return before.resolutions;

    const found = await this.find(database, references, exactly(counting), remembered);
    const unknown = references.filter(
      (reference) => !found.get(reference)?.some((match) => isOfKind(reference, match)),
    );
    const near = await this.find(database, unknown, nearly(counting), remembered);
    const resolutions = new Map(
      references.map((reference) => [
        reference,
        resolve(reference, [...(found.get(reference) ?? []), ...(near.get(reference) ?? [])]),
      ]),
    );
    for (const [reference, resolution] of resolutions) {
      if (accepts(reference.policy, resolution.chosen)) continue;
      // The error displays the counts of the candidates, so they must be exact.
      const counted = counting === "ALL" ? resolution : await this.recount(database, reference);
      throw new AmbiguousEntityError(reference, counted);
    }
    if (remembered !== null) this.resolved.set(references, { from: remembered, counting, resolutions });
    return resolutions;
  }

  private async recount(database: Pick<Database, "query">, reference: Reference): Promise<Resolution> {
    const found = await this.find(database, [reference], exactly("ALL"), null);
    return resolve(reference, found.get(reference) ?? []);
  }

  private async find(
    database: Pick<Database, "query">,
    references: readonly Reference[],
    search: Search,
    remembered: Memories | null,
  ): Promise<Matches> {
    if (references.length === 0) return new Map();
    const known = new Map<Reference, KnownName>();
    for (const reference of references) {
      const name = remembered?.get(search.key(reference));
      if (name !== undefined) known.set(reference, name);
    }
    const missing = references.filter((reference) => !known.has(reference));
    for (const [reference, name] of await this.ask(database, missing, search)) {
      known.set(reference, name);
      remembered?.set(search.key(reference), name);
    }
    return new Map([...known].map(([reference, name]) => [reference, fitting(reference, name)]));
  }

  private async ask(
    database: Pick<Database, "query">,
    references: readonly Reference[],
    search: Search,
  ): Promise<ReadonlyMap<Reference, KnownName>> {
    if (references.length === 0) return new Map();
    const lookups = references.map(({ input }) => lookupOf(input, parseGlobalId(input.trim())));
    const { text, values } = search.statement(lookups, references);
    // The same indexes are used for all names, so one generic plan is enough.
    const rows = await database.query<FoundName>({ text, values, planning: "ONCE", purpose: "names" });
    const named = references.map((reference, at): [Reference, KnownName][] => {
      const lookup = lookups[at];
      return lookup === undefined ? [] : [[reference, { lookup, matches: rows.filter((row) => row.at === at) }]];
    });
    return new Map(named.flat());
  }
}

const exactly = (counting: Counting): Search => ({
  key: ({ input }) => `${counting} ${input}`,
  statement: (lookups) => findNames(lookups, counting),
});

const nearly = (counting: Counting): Search => ({
  key: ({ kinds, input }) => `${counting} ${kinds.join()} ${input}`,
  statement: (lookups, references) =>
    findNearNames(
      lookups,
      counting,
      references.map(({ kinds }) => kinds),
      maxNearNames,
    ),
});

function fitting(reference: Reference, { lookup, matches }: KnownName): readonly NameMatch[] {
  return matches.filter((match) => fits(reference, match, lookup)).map((match) => asMatched(match, lookup));
}
