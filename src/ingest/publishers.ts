import { fold } from "../entity-resolution/fold.ts";
import { NamesStore } from "../entity-resolution/names.store.ts";
import type { Reference, Resolution } from "../entity-resolution/reference.ts";
import type { Database } from "../database/client.ts";
import { findOrganizations, findSites, type Owner } from "./writer/locks.sql.ts";
import type { EntityRow } from "./writer/entities.sql.ts";
import { newOrganization, slugOf } from "./writer/new-entity.ts";
import { list, quote } from "../shared/quote.ts";
import type { UserError } from "../shared/user-error.ts";

/** Who published an article. */
export interface Publisher {
  readonly slug: string;
  readonly name: string;
  /** The row to add, when nobody is known by the name. */
  readonly added: EntityRow | null;
}

/** What becomes of a publisher's name. */
export type PublisherFinding = { readonly publisher: Publisher } | { readonly userError: UserError };

const field = ["publisher"];

/**
 * Whom the names of publishers mean. The name of a site ("bbc.co.uk") is looked up among the sites of organizations, too.
 * One that nobody has becomes a new organization when `mayAdd`: an archive names its papers as it likes.
 */
export async function findPublishers(
  database: Pick<Database, "query">,
  names: readonly string[],
  mayAdd: boolean,
): Promise<ReadonlyMap<string, PublisherFinding>> {
  const known = await findKnown(database, names);
  const others = names.filter((name) => !known.has(name));
  return new Map([...known, ...(await resolvePublishers(database, others, mayAdd))]);
}

/** Names of exactly one organization: as good as all, in one cheap statement. */
async function findKnown(
  database: Pick<Database, "query">,
  names: readonly string[],
): Promise<ReadonlyMap<string, PublisherFinding>> {
  if (names.length === 0) return new Map();
  const sought = names.map((name) => ({ slug: name.trim(), folded: fold(name.trim()) }));
  const rows = await database.query(findOrganizations(sought));
  return new Map(
    names.flatMap((name, at) => {
      const fitting = rows.filter((row) => row.at === at);
      const [only] = fitting;
      if (only === undefined || fitting.some((row) => row.slug !== only.slug || row.caseSensitive)) return [];
      return [[name, { publisher: { slug: only.slug, name: only.name, added: null } }] as const];
    }),
  );
}

async function resolvePublishers(
  database: Pick<Database, "query">,
  names: readonly string[],
  mayAdd: boolean,
): Promise<ReadonlyMap<string, PublisherFinding>> {
  if (names.length === 0) return new Map();
  const references = names.map((input): Reference => ({
    argument: "publisher",
    input,
    kinds: ["ORGANIZATION"],
    policy: "ANY",
  }));
  const resolutions = await new NamesStore(database).resolve(references, "RANKING");
  const unknown = references.filter((reference) => resolutions.get(reference)?.status === "UNKNOWN");
  const owners = await findOwners(
    database,
    unknown.map(({ input }) => input),
  );
  return new Map(
    references.map((reference) => {
      const { input } = reference;
      const owner = owners.get(input);
      if (owner !== undefined) return [input, { publisher: { slug: owner.slug, name: owner.name, added: null } }];
      return [input, finding(input, resolutions.get(reference), mayAdd)];
    }),
  );
}

function finding(input: string, resolution: Resolution | undefined, mayAdd: boolean): PublisherFinding {
  const { status = "UNKNOWN", candidates = [] } = resolution ?? {};
  const [best] = candidates;
  if (status === "RESOLVED" && best !== undefined) {
    return { publisher: { slug: best.slug, name: best.name, added: null } };
  }
  const offered = candidates.slice(0, 5).map(({ name, slug }) => `${name} ("${slug}")`);
  if (status === "AMBIGUOUS") {
    const message = `"publisher" ${quote(input)} can mean ${list(offered)}. Name one of them by its slug.`;
    return { userError: { code: "AMBIGUOUS_PUBLISHER", field, message } };
  }
  const name = input.trim();
  // A period parts the words of a site's name; in "U.S. News" it does not.
  const slug = slugOf(isSite(name) ? name.replaceAll(".", " ") : name);
  if (mayAdd && slug !== null) {
    const url = isSite(name) ? `https://${name.toLowerCase()}` : null;
    return { publisher: { slug, name, added: newOrganization(slug, name, { type: "NEWS_SITE", url }) } };
  }
  const hint = offered.length === 0 ? "" : ` Did you mean ${list(offered)}?`;
  const message = `No organization is known as ${quote(input)}.${hint} Omit "publisher" if none of the known organizations fits.`;
  return { userError: { code: "UNKNOWN_PUBLISHER", field, message } };
}

function isSite(name: string): boolean {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u.test(name);
}

/** The organizations to whose sites these names belong: "edition.cnn.com" is of "cnn.com". */
async function findOwners(database: Pick<Database, "query">, names: readonly string[]) {
  const sites = names.filter(isSite);
  if (sites.length === 0) return new Map<string, Owner>();
  const rows = await database.query(findSites(sites.flatMap(sitesAbove)));
  const bySite = new Map(rows.toReversed().map((row) => [row.site, row]));
  return new Map(
    sites.flatMap((name) => {
      const owner = sitesAbove(name).flatMap((site) => bySite.get(site) ?? [])[0];
      return owner === undefined ? [] : [[name, owner] as const];
    }),
  );
}

function sitesAbove(name: string): readonly string[] {
  const labels = name
    .toLowerCase()
    .replace(/^www\./, "")
    .split(".");
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
}
