import { type KnownEntity, type Knowledge, knowledgeOf } from "../extraction/knowledge.ts";
import { checkSeeds } from "../seeding/checks/check.ts";
import { type EntityState, entityState } from "../seeding/write/entity-state.ts";
import { readSeedFiles } from "../seeding/read.ts";

/** What the seed files of a directory know, without a database; throws a SeedError that names every problem in them. */
export async function seedKnowledge(directory: string): Promise<Knowledge> {
  const { entities, registry } = checkSeeds(await readSeedFiles(directory));
  return knowledgeOf(entities.map((entity) => knownEntity(entityState(entity, registry))));
}

function knownEntity({ slug, name, details, aliases, roles }: EntityState): KnownEntity {
  const person = details.kind === "PERSON" ? details : null;
  return {
    slug,
    kind: details.kind,
    name,
    code: details.kind === "COUNTRY" ? details.code : null,
    aliases: aliases.map(({ text, kind, caseSensitive, from, until }) => ({ text, kind, caseSensitive, from, until })),
    birthDate: person?.birthDate ?? null,
    deathDate: person?.deathDate ?? null,
    country: person?.nationality ?? ("country" in details ? details.country : null),
    roles: roles.map(({ title, country, organization, start, end }) => ({
      title,
      country,
      organization,
      from: start,
      until: end,
    })),
  };
}
