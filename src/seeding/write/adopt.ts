import { entityFiles } from "../entity-format.ts";
import type { EntityState } from "./entity-state.ts";
import { SeedError, type SeedProblem } from "../problem.ts";
import { quote } from "../checks/spans.ts";
import type { Transaction } from "./stored-entities.ts";

/**
 * Prepares entities of the database that the files now call otherwise: one whose Wikidata id or country code the files
 * give to a new slug takes that slug, and one that moved to the file of another kind loses the row of its old kind.
 */
export async function reconcileSlugs(tx: Transaction, states: readonly EntityState[]): Promise<void> {
  const bySlug = new Map(states.map((state) => [state.slug, state]));
  const rows = await tx.entity.findMany({
    where: { slug: { in: [...bySlug.keys()] } },
    select: { id: true, slug: true, kind: true },
  });
  const present = new Map(rows.map((row) => [row.slug, row]));

  const problems: SeedProblem[] = [];
  for (const { id, slug, kind, state } of await findRenamed(tx, states)) {
    if (bySlug.has(slug)) continue;
    if (present.has(state.slug)) {
      const reason = `has the Wikidata id or code of ${quote(slug)} in the database, which is another entity and in no file`;
      problems.push({ file: fileOf(state), place: "", reason: `${quote(state.slug)} ${reason}; use that slug` });
      continue;
    }
    present.set(state.slug, { id, slug: state.slug, kind });
    await tx.entity.update({ where: { id }, data: { slug: state.slug } });
  }
  if (problems.length > 0) throw new SeedError(problems);

  for (const [slug, { id, kind }] of present) {
    const wanted = bySlug.get(slug)?.details.kind;
    if (wanted === undefined || wanted === kind) continue;
    await deleteDetails(tx, kind, id);
    await tx.entity.update({ where: { id }, data: { kind: wanted } });
  }
}

async function findRenamed(tx: Transaction, states: readonly EntityState[]) {
  const owners = new Map<string, EntityState>();
  for (const state of states) {
    if (state.wikidataId !== null) owners.set(state.wikidataId, state);
    if (state.details.kind === "COUNTRY") owners.set(state.details.code, state).set(state.details.code3, state);
  }
  const keys = [...owners.keys()];
  const select = { id: true, slug: true, kind: true, wikidataId: true, country: true } as const;
  const rows = [
    ...(await tx.entity.findMany({ where: { wikidataId: { in: keys } }, select })),
    ...(await tx.entity.findMany({ where: { country: { code: { in: keys } } }, select })),
    ...(await tx.entity.findMany({ where: { country: { code3: { in: keys } } }, select })),
  ];
  // Several of the three may find one row: it is renamed once.
  const distinct = new Map(rows.map((row) => [row.id, row])).values();
  return [...distinct].flatMap(({ id, slug, kind, wikidataId, country }) => {
    const keysHere = [wikidataId, country?.code, country?.code3].filter((key) => typeof key === "string");
    const state = keysHere.map((key) => owners.get(key)).find((owner) => owner !== undefined);
    return state === undefined ? [] : [{ id, slug, kind, state }];
  });
}

function fileOf({ details }: EntityState): string {
  return Object.entries(entityFiles).find(([, { kind }]) => kind === details.kind)?.[0] ?? "";
}

async function deleteDetails(tx: Transaction, kind: EntityState["details"]["kind"], entityId: number): Promise<void> {
  const where = { where: { entityId } };
  const tables = {
    PERSON: () => tx.person.deleteMany(where),
    ORGANIZATION: () => tx.organization.deleteMany(where),
    COUNTRY: () => tx.country.deleteMany(where),
    PLACE: () => tx.place.deleteMany(where),
    TOPIC: () => tx.topic.deleteMany(where),
    EVENT: () => tx.event.deleteMany(where),
  };
  await tables[kind]();
}
