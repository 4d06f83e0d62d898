import { parseGlobalId } from "../graphql/global-id.ts";
import type { Database } from "../persistence/client.ts";
import { findNames, findNearNames } from "../persistence/names.sql.ts";
import { AmbiguousEntityError } from "./ambiguous-entity-error.ts";
import { fits, lookupOf, type NameMatch } from "./match.ts";
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
   * Throws AmbiguousEntityError where a reference's policy does not accept what was found.
   */
  async resolve(references: readonly Reference[]): Promise<ReadonlyMap<Reference, Resolution>> {
    if (references.length === 0) return new Map();
    const found = await this.find(references, findNames);
    const unknown = references.filter((reference) => found.get(reference)?.length === 0);
    const near = await this.find(unknown, (lookups) =>
      findNearNames(
        lookups,
        unknown.map((reference) => reference.kinds),
        mostNearNames,
      ),
    );
    return new Map(
      references.map((reference) => {
        const resolution = resolve(reference, near.get(reference) ?? found.get(reference) ?? []);
        if (!accepts(reference.policy, resolution.chosen)) throw new AmbiguousEntityError(reference, resolution);
        return [reference, resolution];
      }),
    );
  }

  private async find(
    references: readonly Reference[],
    statement: typeof findNames,
  ): Promise<ReadonlyMap<Reference, readonly NameMatch[]>> {
    if (references.length === 0) return new Map();
    const lookups = references.map(({ input }) => lookupOf(input, parseGlobalId(input.trim())));
    const rows = (await this.database.query(statement(lookups))) as readonly FoundName[];
    return new Map(
      references.map((reference, at) => [reference, rows.filter((row) => row.at === at && fits(reference, row))]),
    );
  }
}
