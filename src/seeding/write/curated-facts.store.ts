import type { Prisma } from "../../database/generated/client.ts";
import type { Transaction } from "./stored-entities.ts";

type JudgedQuote = Prisma.QuoteGetPayload<{ select: typeof quoteColumns }>;
type JudgedSubject = Prisma.QuoteAboutGetPayload<{ select: typeof subjectColumns }>;
type JudgedMention = Prisma.MentionGetPayload<{ select: typeof mentionColumns }>;

/** What people have said of quotes and mentions of articles that are about to be loaded anew. */
export interface CuratedFacts {
  readonly quotes: readonly (JudgedQuote & { readonly about: readonly JudgedSubject[] })[];
  readonly mentions: readonly JudgedMention[];
}

const quoteColumns = {
  id: true,
  key: true,
  speakerId: true,
  speakerText: true,
  status: true,
  bands: true,
  curatedAt: true,
  speakerCuratedAt: true,
} as const;
const subjectColumns = {
  quoteId: true,
  entityId: true,
  basis: true,
  text: true,
  position: true,
  reportedAt: true,
  curatedAt: true,
} as const;
const mentionColumns = {
  startOffset: true,
  endOffset: true,
  text: true,
  entityId: true,
  curatedAt: true,
  article: { select: { origin: true } },
} as const;

/** Reads it before the articles go. `keys` are those of the quotes that come. */
export async function readJudged(
  tx: Transaction,
  articleIds: readonly number[],
  keys: readonly string[],
): Promise<CuratedFacts> {
  const inArticles = { articleId: { in: [...articleIds] } };
  const quotes = await tx.quote.findMany({
    where: { curatedAt: { not: null }, OR: [{ occurrences: { some: inArticles } }, { key: { in: [...keys] } }] },
    select: quoteColumns,
  });
  const about = await tx.quoteAbout.findMany({
    where: { quoteId: { in: quotes.map(({ id }) => id) } },
    select: subjectColumns,
  });
  const mentions = await tx.mention.findMany({
    where: { curatedAt: { not: null }, ...inArticles },
    select: mentionColumns,
  });
  const withAbout = quotes.map((quote) => ({ ...quote, about: about.filter(({ quoteId }) => quoteId === quote.id) }));
  return { quotes: withAbout, mentions };
}

/** Says it again of those that are here once more: the same words of the same speaker, the same place with the same words. */
export async function restoreJudged(tx: Transaction, { quotes, mentions }: CuratedFacts): Promise<void> {
  for (const { id: _, key, about, ...facts } of quotes) {
    const quote = await tx.quote.findUnique({ where: { key }, select: { id: true } });
    if (quote === null) continue;
    await tx.quote.update({ where: { key }, data: facts });
    await tx.attributionStep.updateMany({
      where: { relation: "SAID", occurrence: { quoteId: quote.id } },
      data: { agentId: facts.speakerId },
    });
    await restoreSubjects(tx, quote.id, about);
  }
  for (const { article, entityId, curatedAt, ...place } of mentions) {
    await tx.mention.updateMany({ where: { article, ...place }, data: { entityId, curatedAt } });
  }
}

/** Where the words stand is told by the text as it is now. */
async function restoreSubjects(tx: Transaction, quoteId: number, about: readonly JudgedSubject[]): Promise<void> {
  const here = await tx.quoteAbout.findMany({ where: { quoteId } });
  await tx.quoteAbout.deleteMany({ where: { quoteId } });
  await tx.quoteAbout.createMany({
    data: about.map((subject) => {
      const found = here.find(({ entityId, text }) => entityId === subject.entityId && text === subject.text);
      const { articleId = null, startOffset = null, endOffset = null } = found ?? {};
      return { ...subject, quoteId, articleId, startOffset, endOffset };
    }),
  });
}
