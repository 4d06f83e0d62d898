import { parseGlobalId } from "../graphql/global-id.ts";
import type { Database } from "../persistence/client.ts";
import { type Counting, findNames, findNearNames } from "../persistence/names.sql.ts";
import { AmbiguousEntityError } from "./ambiguous-entity-error.ts";
import { asMatched, fits, isOfKind, type Lookup, lookupOf, type NameMatch } from "./match.ts";
import { accepts, resolve } from "./rank.ts";
import type { Reference, Resolution } from "./reference.ts";

type FoundName = NameMatch & { readonly at: number };

/** How many of the nearest names are offered for one that nobody has. */
const mostNearNames = 5;

/** Names to entities, against the aliases in the base. */
export class NamesStore {
  private readonly database: Pick<Database, "query">;

  constructor(database: Pick<Database, "query">) {
    this.database = database;
  }

  /**
   * What each name means: one statement for all of them, and one more when nobody has some of them.
   * `counting` says whether the counts of the candidates will be read.
   * Throws AmbiguousEntityError where a reference's policy does not accept what was found.
   */
  async resolve(
    references: readonly Reference[],
    counting: Counting = "ALL",
  ): Promise<ReadonlyMap<Reference, Resolution>> {
    if (references.length === 0) return new Map();
    const found = await this.find(references, (lookups) => findNames(lookups, counting));
    const unknown = references.filter(
      (reference) => !found.get(reference)?.some((match) => isOfKind(reference, match)),
    );
    const near = await this.find(unknown, (lookups) =>
      findNearNames(
        lookups,
        counting,
        unknown.map((reference) => reference.kinds),
        mostNearNames,
      ),
    );
    const resolutions = new Map(
      references.map((reference) => [
        reference,
        resolve(reference, [...(found.get(reference) ?? []), ...(near.get(reference) ?? [])]),
      ]),
    );
    for (const [reference, resolution] of resolutions) {
      if (accepts(reference.policy, resolution.chosen)) continue;
      // The error shows the candidates to a reader, so their counts must be exact.
      const counted = counting === "ALL" ? resolution : await this.recount(reference);
      throw new AmbiguousEntityError(reference, counted);
    }
    return resolutions;
  }

  private async recount(reference: Reference): Promise<Resolution> {
    const found = await this.find([reference], (lookups) => findNames(lookups, "ALL"));
    return resolve(reference, found.get(reference) ?? []);
  }

  private async find(
    references: readonly Reference[],
    statement: (lookups: readonly Lookup[]) => ReturnType<typeof findNames>,
  ): Promise<ReadonlyMap<Reference, readonly NameMatch[]>> {
    if (references.length === 0) return new Map();
    const asked = references.map((reference) => ({
      reference,
      lookup: lookupOf(reference.input, parseGlobalId(reference.input.trim())),
    }));
    const rows = (await this.database.query(statement(asked.map(({ lookup }) => lookup)))) as readonly FoundName[];
    return new Map(
      asked.map(({ reference, lookup }, at) => [
        reference,
        rows.filter((row) => row.at === at && fits(reference, row, lookup)).map((row) => asMatched(row, lookup)),
      ]),
    );
  }
}
