import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { ArticlePageArgs } from "../articles/article.args.ts";
import { ArticleConnection } from "../articles/article.type.ts";
import { MentionConnection } from "../articles/mention.type.ts";
import type { Context } from "../graphql/context.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { QuotePageArgs } from "../quotes/quote.args.ts";
import { QuoteConnection } from "../quotes/quote.type.ts";
import { CoMentionType } from "./co-mention.type.ts";
import { KindsArgs, RefArgs } from "./entity.args.ts";
import { EntityType } from "./entity.type.ts";

/** Fields of every type that implements Entity: type-graphql hands them down. */
@Resolver(() => EntityType)
export class EntityResolver {
  @Query(() => EntityType, {
    nullable: true,
    description:
      "The one entity of any kind that a reference means; null for none. " +
      "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.",
  })
  entity(
    @Args(() => RefArgs) _args: RefArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @PlannedField(() => QuoteConnection, {
    args: QuotePageArgs,
    description: "Quotes that refer to it, the latest reported first unless `orderBy` says otherwise.",
  })
  quotesAbout: unknown;

  @PlannedField(() => MentionConnection, {
    args: PageArgs,
    description: "The places in articles that name it, those of the latest article first.",
  })
  mentions: unknown;

  @PlannedField(() => ArticleConnection, {
    args: ArticlePageArgs,
    description: "Articles that name it, the latest published first unless `orderBy` says otherwise.",
  })
  articles: unknown;

  @PlannedField(() => [CoMentionType], {
    args: KindsArgs,
    description: "Other entities that the same articles name, those with the most such articles first.",
  })
  coMentions: unknown;
}
