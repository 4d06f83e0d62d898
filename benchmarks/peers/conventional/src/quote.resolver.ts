import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from "type-graphql";
import { ArticleType } from "./article.type.ts";
import type { Context } from "./context.ts";
import { EntityType } from "./entity.type.ts";
import { EntityKind } from "./generated/enums.ts";
import { PageArgs } from "./page.args.ts";
import { QuoteType } from "./quote.type.ts";

@InputType()
class QuoteFilter {
  @Field(() => String, { nullable: true })
  speaker?: string;

  @Field(() => String, { nullable: true })
  about?: string;
}

@Resolver(() => QuoteType)
export class QuoteResolver {
  @Query(() => [QuoteType])
  quotes(
    @Arg("filter", () => QuoteFilter, { defaultValue: {} }) { speaker, about }: QuoteFilter,
    @Args(() => PageArgs) { first }: PageArgs,
    @Ctx() { prisma }: Context,
  ): Promise<QuoteType[]> {
    return prisma.quote.findMany({
      where: {
        status: { not: "RETRACTED" },
        ...(speaker ? { speaker: { name: speaker } } : {}),
        ...(about ? { abouts: { some: { entity: { name: about } } } } : {}),
      },
      orderBy: [{ reportedAt: "desc" }, { id: "desc" }],
      take: first,
    });
  }

  @Query(() => [QuoteType])
  async searchQuotes(
    @Arg("text", () => String) text: string,
    @Args(() => PageArgs) { first }: PageArgs,
    @Ctx() { prisma }: Context,
  ): Promise<QuoteType[]> {
    const found = await prisma.$queryRaw<{ id: number }[]>`
      SELECT quote.id FROM quote, websearch_to_tsquery('news', ${text}) AS query
      WHERE search @@ query AND status <> 'RETRACTED'
      ORDER BY ts_rank_cd('{1, 1, 1, 1}', search, query, 32) DESC, quote.id DESC LIMIT ${first}`;
    const ids = found.map(({ id }) => id);
    const quotes = await prisma.quote.findMany({ where: { id: { in: ids } } });
    return quotes.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  @FieldResolver(() => EntityType, { nullable: true })
  speaker(@Root() quote: QuoteType, @Ctx() { loaders }: Context): Promise<EntityType | null> | null {
    return quote.speakerId === null ? null : loaders.entity.load(quote.speakerId);
  }

  @FieldResolver(() => ArticleType)
  article(@Root() quote: QuoteType, @Ctx() { loaders }: Context): Promise<ArticleType | null> {
    return loaders.article.load(quote.articleId);
  }

  @FieldResolver(() => [EntityType])
  async about(
    @Root() quote: QuoteType,
    @Arg("kind", () => EntityKind, { nullable: true }) kind: EntityKind | null,
    @Ctx() { loaders }: Context,
  ): Promise<EntityType[]> {
    const abouts = await loaders.aboutsOfQuote.load(quote.id);
    return abouts.map(({ entity }) => entity).filter((entity) => !kind || entity.kind === kind);
  }
}
