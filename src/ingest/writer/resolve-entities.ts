import type { Transaction } from "../../database/client.ts";
import { findEntities } from "./locks.sql.ts";
import { insertEntities } from "./entities.sql.ts";
import type { PreparedArticle } from "../prepared-article.ts";

/** Row ids of entities by slug. One that is gone, or of another kind than the article's, is not among them. */
export type EntityIds = ReadonlyMap<string, { readonly id: number }>;

/** The rows of all entities that an article's facts speak of; those that nobody has yet are added. */
export async function resolveEntities(
  tx: Transaction,
  { columns, facts, publisher }: PreparedArticle,
): Promise<EntityIds> {
  const added = [...facts.newEntities, ...(publisher?.added ? [publisher.added] : [])];
  const slugs = new Set([...slugsIn(facts), ...added.map(({ slug }) => slug), ...(publisher ? [publisher.slug] : [])]);
  if (slugs.size === 0) return new Map();
  const find = async () => await tx.query(findEntities([...slugs]));
  let found = await find();
  const missing = added.filter(({ slug }) => !found.some((entity) => entity.slug === slug));
  if (missing.length > 0 && columns.extractorVersion !== null) {
    const distinct = [...new Map(missing.map((row) => [row.slug, row])).values()];
    const inOrder = distinct.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
    await tx.query(insertEntities(inOrder, columns.extractorVersion));
    // Asked again, since somebody else may have added one of them meanwhile.
    found = await find();
  }
  const wanted = new Map(added.map(({ slug, kind }) => [slug, kind]));
  return new Map(
    found.filter(({ slug, kind }) => (wanted.get(slug) ?? kind) === kind).map(({ slug, id }) => [slug, { id }]),
  );
}

function* slugsIn({ mentions, quotes, offices }: PreparedArticle["facts"]): Generator<string> {
  for (const { entity, candidates } of mentions) {
    if (entity !== null) yield entity;
    for (const candidate of candidates) yield candidate.entity;
  }
  for (const { speaker, statement, about, attribution } of quotes) {
    if (speaker !== null) yield speaker;
    for (const candidate of statement.candidates) yield candidate.entity;
    for (const { entity } of about) yield entity;
    for (const { agent } of attribution) if (agent !== null) yield agent;
  }
  for (const { country, organization } of offices) {
    if (country !== null) yield country;
    if (organization !== null) yield organization;
  }
}
