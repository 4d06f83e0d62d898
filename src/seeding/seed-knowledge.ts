import { type Knowledge, knowledgeOf } from "../extraction/knowledge.ts";
import { checkSeeds } from "./checks/check.ts";
import { readSeedFiles } from "./read.ts";
import { entityRow } from "./write/entity-rows.ts";

/** The knowledge in the seed files of a directory, without a database; throws a SeedError that names every problem. */
export async function seedKnowledge(directory: string): Promise<Knowledge> {
  const { entities, registry } = await checkSeeds(await readSeedFiles(directory));
  return knowledgeOf(
    entities.map((entity) => {
      const { slug, kind, name, code, aliases, birthDate, deathDate, country, roles } = entityRow(entity, registry);
      const names = aliases.map(({ folded: _, ...alias }) => alias);
      const dated = roles.map(({ start, end, ...role }) => ({ ...role, from: start, until: end }));
      return { slug, kind, name, code, aliases: names, birthDate, deathDate, country, roles: dated };
    }),
  );
}
