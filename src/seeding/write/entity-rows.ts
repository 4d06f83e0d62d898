import { aliasRow, bareEntity } from "../../ingest/writer/new-entity.ts";
import type { AliasRow, EntityRow } from "../../ingest/writer/entities.sql.ts";
import type { Registry } from "../checks/registry.ts";
import type { SeedEntity } from "../entity-format.ts";

/** An entity as the files describe it: the fields of its kind, and the slug of its country instead of the code. */
export function entityRow(entity: SeedEntity, registry: Registry): EntityRow {
  const { kind, slug, name } = entity;
  const bare = bareEntity(slug, kind, name);
  const fields = Object.keys(bare).map((field) => [field, Reflect.get({ ...bare, ...entity }, field)]);
  const countryOf = (code: string | undefined) => (code === undefined ? null : registry.countrySlug(code));
  const roles = kind === "PERSON" ? (entity.roles ?? []) : [];
  return {
    ...(Object.fromEntries(fields) as EntityRow),
    country: countryOf(kind === "PERSON" ? entity.nationality : "country" in entity ? entity.country : undefined),
    aliases: aliasRows(entity),
    roles: roles.map(({ title, country, organization = null, start = null, end = null }) => {
      return { title, country: countryOf(country), organization, start, end };
    }),
  };
}

/** An entity's name is an alias too, unless the file lists it with conditions: a case-sensitive "Time". */
function aliasRows({ name, aliases = [] }: SeedEntity): readonly AliasRow[] {
  const rows = aliases.map(({ text, kind, caseSensitive = false, from = null, until = null }) =>
    aliasRow(text, kind, { caseSensitive, from, until }),
  );
  const isListed = rows.some(({ text, kind }) => text === name && kind === "NAME");
  return isListed ? rows : [aliasRow(name, "NAME"), ...rows];
}

/** The rows with merges applied: merged entities are left as they are, and references to them mean what they became. */
export function followMerges(rows: readonly EntityRow[], merged: ReadonlyMap<string, string>): readonly EntityRow[] {
  const follow = <Slug extends string | null>(slug: Slug) =>
    (slug === null ? slug : (merged.get(slug) ?? slug)) as Slug;
  return rows
    .filter(({ slug }) => !merged.has(slug))
    .map((row) => ({
      ...row,
      country: follow(row.country),
      place: follow(row.place),
      roles: row.roles.map((role) => ({
        ...role,
        country: follow(role.country),
        organization: follow(role.organization),
      })),
      participants: [...new Set(row.participants.map(follow))],
    }));
}

/** Whether a stored entity is as the files describe it; aliases and roles have no order. */
export function isSameEntity(stored: object, row: EntityRow): boolean {
  return canonical(stored) === canonical(row);
}

function canonical(value: object): string {
  return JSON.stringify(
    fieldsOf(value).map(([name, field]) =>
      name === "aliases" || name === "roles"
        ? (field as object[]).map((row) => JSON.stringify(fieldsOf(row))).sort()
        : field,
    ),
  );
}

function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
