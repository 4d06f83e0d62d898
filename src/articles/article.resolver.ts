import { Resolver } from "type-graphql";
import { CountryType } from "../countries/country.type.ts";
import { KindsArgs } from "../entities/entity.args.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { OrganizationType } from "../organizations/organization.type.ts";
import { PersonType } from "../people/person.type.ts";
import { QuotePageArgs } from "../quotes/quote.args.ts";
import { QuoteConnection } from "../quotes/quote.type.ts";
import { ArticleEntityType } from "./article-entity.type.ts";
import { ArticleArgs, ArticlePageArgs } from "./article.args.ts";
import { ArticleConnection, ArticleType } from "./article.type.ts";
import { MentionConnection } from "./mention.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => ArticleType)
export class ArticleResolver {
  @PlannedQuery(() => ArticleType, {
    args: ArticleArgs,
    nullable: true,
    description: "The article with this global id or URL; null for none.",
  })
  article: unknown;

  @PlannedQuery(() => ArticleConnection, {
    args: ArticlePageArgs,
    description: "Articles, latest published first by default.",
  })
  articles: unknown;

  @PlannedField(() => OrganizationType, { nullable: true, description: "The publisher; null if not known." })
  publisher: unknown;

  @PlannedField(() => QuoteConnection, {
    args: QuotePageArgs,
    description: "Quotes in it, in the order of `body` by default.",
  })
  quotes: unknown;

  @PlannedField(() => MentionConnection, {
    args: PageArgs,
    description: "Mentions of entities, in the order of `body`.",
  })
  mentions: unknown;

  @PlannedField(() => [ArticleEntityType], {
    args: KindsArgs,
    description: "The entities that it mentions, most mentioned first.",
  })
  entities: unknown;

  @PlannedField(() => [PersonType], { description: "All people that it mentions, most mentioned first." })
  people: unknown;

  @PlannedField(() => [CountryType], { description: "All countries that it mentions, most mentioned first." })
  countries: unknown;
}
