import { createHash } from "node:crypto";
import { copiesOf } from "../../articles/sketch.ts";
import type { Transaction } from "../../database/client.ts";
import { findAlike, findByUrl, findSameTexts, lockKeys, startWireGroup } from "./locks.sql.ts";
import { clearReadings, insertArticle, insertReadings, reviseArticle } from "./article.sql.ts";
import { entitiesReadIn, forgetEntities } from "./entities.sql.ts";
import { replaceStatedFacts, type StatedRows } from "./stated-facts.sql.ts";
import { markReread, type ReextractPlace } from "../reextract.sql.ts";
import { type EntityIds, resolveEntities } from "./resolve-entities.ts";
import type { MentionFacts } from "../facts/article-facts.ts";
import type { PreparedArticle } from "../prepared-article.ts";
import { writeStatements } from "./write-statements.ts";

/** What became of an article that could be written. */
export interface Written {
  readonly status: "CREATED" | "REVISED" | "UNCHANGED" | "CURATED";
  readonly articleId: number;
}

/**
 * Writes an article and what was read in it, in a transaction of its own. Whoever writes the same text, another text of
 * the same address, or a copy, waits until this is done, and then finds it.
 */
export async function writeArticle(tx: Transaction, article: PreparedArticle): Promise<Written> {
  const { columns, publisher } = article;
  await tx.query(lockKeys(locksOf(columns)));
  const [same] = await tx.query(findSameTexts([{ ...columns, publisher: publisher?.slug ?? null }]));
  if (same !== undefined) return { status: "UNCHANGED", articleId: same.id };
  const [revised] = columns.url === null ? [] : await tx.query(findByUrl(columns.url));
  if (revised?.isCurated === true) return { status: "CURATED", articleId: revised.id };

  const articleId = await storeArticle(tx, article, revised ?? null);
  return { status: revised === undefined ? "CREATED" : "REVISED", articleId };
}

/** Writes an article in the place of another one, or as one more; gives its row id. */
export async function storeArticle(
  tx: Transaction,
  article: PreparedArticle,
  revised: { readonly id: number; readonly publisherId: number | null } | null,
): Promise<number> {
  const { columns, publisher } = article;
  const ids = await resolveEntities(tx, article);
  const publisherId = publisher === null ? null : (ids.get(publisher.slug)?.id ?? null);
  const row = { ...columns, publisherId, wireGroup: await findWireGroup(tx, columns, revised?.id ?? null) };
  if (revised === null) {
    const [added] = await tx.query(insertArticle(row));
    if (added === undefined) throw new Error("the article was not stored");
    await writeFacts(tx, added.id, article, ids);
    return added.id;
  }
  const before = await proofs(tx, revised.id);
  await tx.query(reviseArticle(revised.id, row));
  await replaceFacts(tx, revised.id, article, ids);
  await tx.query(forgetEntities([...before, ...(revised.publisherId === null ? [] : [revised.publisherId])]));
  return revised.id;
}

/**
 * Writes what was read anew in a stored article: what was read in it before goes, but for what a person has judged.
 * Nothing happens when somebody else has read it or changed its text meanwhile.
 */
export async function reextractArticle(
  tx: Transaction,
  stored: ReextractPlace,
  article: PreparedArticle,
): Promise<void> {
  await tx.query(lockKeys(locksOf(article.columns)));
  const marked = await tx.query(markReread(stored, article.columns));
  if (marked.length === 0) return;
  const articleId = stored.id;
  const ids = await resolveEntities(tx, article);
  const before = await proofs(tx, articleId);
  await replaceFacts(tx, articleId, article, ids);
  await tx.query(forgetEntities(before));
}

async function proofs(tx: Transaction, articleId: number): Promise<readonly number[]> {
  const [row] = await tx.query(entitiesReadIn(articleId));
  return row?.ids ?? [];
}

async function replaceFacts(tx: Transaction, articleId: number, article: PreparedArticle, ids: EntityIds) {
  await tx.query(clearReadings(articleId));
  await writeReadings(tx, articleId, article, ids);
  await writeStatements(tx, { articleId, article, ids, isNew: false });
  await tx.query(replaceStatedFacts(articleId, statedRows(article, ids)));
}

async function writeFacts(tx: Transaction, articleId: number, article: PreparedArticle, ids: EntityIds) {
  await writeReadings(tx, articleId, article, ids);
  await writeStatements(tx, { articleId, article, ids, isNew: true });
  const stated = statedRows(article, ids);
  if (stated.offices.length + stated.stateControl.length > 0) await tx.query(replaceStatedFacts(articleId, stated));
}

function statedRows({ facts }: PreparedArticle, ids: EntityIds): StatedRows {
  return {
    offices: facts.offices.flatMap(({ person: slug, title, country, organization }) => {
      const person = idOf(ids, slug);
      return person === null
        ? []
        : [{ person, title, country: idOf(ids, country), organization: idOf(ids, organization) }];
    }),
    stateControl: facts.stateControl.flatMap(({ organization: slug, controlled }) => {
      const organization = idOf(ids, slug);
      return organization === null ? [] : [{ organization, controlled }];
    }),
  };
}

async function writeReadings(tx: Transaction, articleId: number, { facts }: PreparedArticle, ids: EntityIds) {
  const { gaps, dates } = facts;
  if (gaps.length + dates.length + facts.mentions.length === 0) return;
  const mentions = facts.mentions.map(({ start, end, text, entity }) => ({
    start,
    end,
    text,
    entity: idOf(ids, entity),
  }));
  await tx.query(insertReadings(articleId, { gaps, dates, mentions, candidates: candidatesOf(facts.mentions, ids) }));
}

function candidatesOf(mentions: readonly MentionFacts[], ids: EntityIds) {
  return mentions.flatMap(({ start, end, candidates }) =>
    candidates.flatMap(({ entity, score, reasons }) => {
      const id = idOf(ids, entity);
      return id === null ? [] : [{ start, end, entity: id, score, reasons }];
    }),
  );
}

function idOf(ids: EntityIds, slug: string | null): number | null {
  return slug === null ? null : (ids.get(slug)?.id ?? null);
}

/** The number of the group of copies to which a text belongs; null when nothing like it is there. */
async function findWireGroup(
  tx: Transaction,
  { sketch, body }: PreparedArticle["columns"],
  except: number | null,
): Promise<number | null> {
  if (sketch.length === 0) return null;
  const alike = await tx.query(findAlike(sketch, except));
  if (alike.length === 0) return null;
  const isCopy = copiesOf(body);
  const copied = alike.find((other) => isCopy(other.body));
  if (copied === undefined) return null;
  if (copied.wireGroup === null) await tx.query(startWireGroup(copied.id));
  return copied.wireGroup ?? copied.id;
}

/** One lock for the text, one for the address, and one for each number that a copy could share. */
function locksOf({ contentHash, url, sketch }: PreparedArticle["columns"]): readonly bigint[] {
  const names = [
    `text ${contentHash}`,
    ...(url === null ? [] : [`url ${url}`]),
    ...sketch.map((band) => `copy ${band}`),
  ];
  return names.map((name) => createHash("sha256").update(name).digest().readBigInt64BE());
}
