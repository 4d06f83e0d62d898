import { Arg, Args, Ctx, FieldResolver, GraphQLISODateTime, Query, Resolver, Root } from "type-graphql";
import { ArticleType } from "./article.type.ts";
import type { Context } from "./context.ts";
import { EntityType } from "./entity.type.ts";
import { PageArgs } from "./page.args.ts";
import { QuoteType } from "./quote.type.ts";

@Resolver(() => ArticleType)
export class ArticleResolver {
  @Query(() => [ArticleType])
  articles(
    @Arg("until", () => GraphQLISODateTime) until: Date,
    @Args(() => PageArgs) { first }: PageArgs,
    @Ctx() { prisma }: Context,
  ): Promise<ArticleType[]> {
    return prisma.article.findMany({
      where: { publishedAt: { not: null }, reportedAt: { lt: until } },
      orderBy: [{ reportedAt: "desc" }, { id: "desc" }],
      take: first,
    });
  }

  @FieldResolver(() => EntityType, { nullable: true })
  publisher(@Root() article: ArticleType, @Ctx() { loaders }: Context): Promise<EntityType | null> | null {
    return article.publisherId === null ? null : loaders.entity.load(article.publisherId);
  }

  @FieldResolver(() => [QuoteType])
  async quotes(
    @Root() article: ArticleType,
    @Args(() => PageArgs) { first }: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<QuoteType[]> {
    const occurrences = await loaders.quotesOfArticle.load(article.id);
    return occurrences.slice(0, first).map(({ quote }) => quote);
  }
}
