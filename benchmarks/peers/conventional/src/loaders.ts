import DataLoader from "dataloader";
import type { PrismaClient } from "./generated/client.ts";

export type Loaders = ReturnType<typeof createLoaders>;

/** A request's own loaders: one statement for all rows of a kind that one level of the answer needs. */
export function createLoaders(prisma: PrismaClient) {
  return {
    entity: new DataLoader(async (ids: readonly number[]) =>
      inOrderOf(ids, await prisma.entity.findMany({ where: { id: { in: [...ids] } } }), (entity) => entity.id),
    ),
    person: new DataLoader(async (ids: readonly number[]) =>
      inOrderOf(
        ids,
        await prisma.person.findMany({ where: { entityId: { in: [...ids] } } }),
        (person) => person.entityId,
      ),
    ),
    country: new DataLoader(async (ids: readonly number[]) =>
      inOrderOf(
        ids,
        await prisma.country.findMany({ where: { entityId: { in: [...ids] } } }),
        (country) => country.entityId,
      ),
    ),
    article: new DataLoader(async (ids: readonly number[]) =>
      inOrderOf(ids, await prisma.article.findMany({ where: { id: { in: [...ids] } } }), (article) => article.id),
    ),
    /** What each quote is about. */
    aboutsOfQuote: new DataLoader(async (quoteIds: readonly number[]) => {
      const abouts = await prisma.quoteAbout.findMany({
        where: { quoteId: { in: [...quoteIds] } },
        orderBy: [{ position: "asc" }, { entityId: "asc" }],
        include: { entity: true },
      });
      return groupedBy(quoteIds, abouts, (about) => about.quoteId);
    }),
    /** The quotes in each article, in the order of its text. */
    quotesOfArticle: new DataLoader(async (articleIds: readonly number[]) => {
      const occurrences = await prisma.occurrence.findMany({
        where: { articleId: { in: [...articleIds] }, quote: { status: { not: "RETRACTED" } } },
        orderBy: [{ startOffset: "asc" }, { id: "asc" }],
        include: { quote: true },
      });
      return groupedBy(articleIds, occurrences, (occurrence) => occurrence.articleId);
    }),
  };
}

function inOrderOf<Row>(ids: readonly number[], rows: readonly Row[], idOf: (row: Row) => number): (Row | null)[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.map((id) => byId.get(id) ?? null);
}

function groupedBy<Row>(ids: readonly number[], rows: readonly Row[], idOf: (row: Row) => number): Row[][] {
  const groups = new Map<number, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(idOf(row))?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}
