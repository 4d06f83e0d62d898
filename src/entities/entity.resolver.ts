import { Resolver } from "type-graphql";
import { ArticlePageArgs } from "../articles/article.args.ts";
import { ArticleConnection } from "../articles/article.type.ts";
import { MentionConnection } from "../articles/mention.type.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { QuotePageArgs } from "../quotes/quote.args.ts";
import { QuoteConnection } from "../quotes/quote.type.ts";
import { CoMentionType } from "./co-mention.type.ts";
import { KindsArgs, RefArgs, theOne } from "./entity.args.ts";
import { EntityType } from "./entity.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

/** Fields of every type that implements Entity: type-graphql passes them on. */
@Resolver(() => EntityType)
export class EntityResolver {
  @PlannedQuery(() => EntityType, { args: RefArgs, nullable: true, description: theOne("entity of any kind that") })
  entity: unknown;

  @PlannedField(() => QuoteConnection, {
    args: QuotePageArgs,
    description: "Quotes that refer to it, latest reported first by default.",
  })
  quotesAbout: unknown;

  @PlannedField(() => MentionConnection, {
    args: PageArgs,
    description: "Its mentions in articles, latest article first.",
  })
  mentions: unknown;

  @PlannedField(() => ArticleConnection, {
    args: ArticlePageArgs,
    description: "Articles that mention it, latest published first by default.",
  })
  articles: unknown;

  @PlannedField(() => [CoMentionType], {
    args: KindsArgs,
    description: "Other entities that the same articles mention, those with the most such articles first.",
  })
  coMentions: unknown;
}
