import { ArgsType, Field, ID, InputType } from "type-graphql";
import { DateRange } from "../graphql/date-range.args.ts";
import { OrderDirection } from "../graphql/order-direction.type.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { EntityRef } from "../graphql/scalars.ts";
import { AmbiguityPolicy } from "../entity-resolution/resolution.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const ArticleOrderField = enumType("ArticleOrderField", "An order for articles.", {
  PUBLISHED_AT: "Time of publication, or of retrieval if that is not known.",
  RELEVANCE: "Relevance to the `text` of the filter.",
});
export type ArticleOrderField = keyof typeof ArticleOrderField;

@InputType("ArticleOrder", { description: "The order of a list of articles." })
export class ArticleOrder {
  @Field(() => ArticleOrderField, { description: "What to order by." })
  field!: ArticleOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: "Which end first. Default DESC." })
  direction!: OrderDirection;
}

@InputType("ArticleFilter", { description: "Selects articles that match all fields." })
export class ArticleFilter {
  @Field(() => String, { nullable: true, description: "Words of the headline or body, in web-search syntax." })
  text?: string | null;

  @Field(() => [EntityRef], { nullable: true, description: "Published by any of these." })
  publisher?: readonly string[] | null;

  @Field(() => [EntityRef], { nullable: true, description: "Naming any of these." })
  mentions?: readonly string[] | null;

  @Field(() => [EntityRef], { nullable: true, description: "Naming all of these." })
  mentionsAll?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'In any of these languages, BCP 47: "en".' })
  language?: readonly string[] | null;

  @Field(() => DateRange, { nullable: true, description: "Published in this period." })
  publishedAt?: DateRange | null;

  @Field(() => [ArticleFilter], { nullable: true, description: "Also matching all of these filters." })
  and?: readonly ArticleFilter[] | null;

  @Field(() => [ArticleFilter], { nullable: true, description: "Also matching at least one of these filters." })
  or?: readonly ArticleFilter[] | null;

  @Field(() => ArticleFilter, { nullable: true, description: "Not matching this filter." })
  not?: ArticleFilter | null;

  @Field(() => AmbiguityPolicy, {
    nullable: true,
    defaultValue: AmbiguityPolicy.ANY,
    description: "What to do with a name in this filter that can mean several entities. Default ANY.",
  })
  ambiguity?: AmbiguityPolicy | null;
}

@ArgsType()
export class ArticlePageArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: "Which articles. Default: all." })
  filter?: ArticleFilter | null;

  @Field(() => ArticleOrder, { nullable: true, description: "Their order. Default: the latest published first." })
  orderBy?: ArticleOrder | null;
}

@ArgsType()
export class ArticleArgs {
  @Field(() => ID, { nullable: true, description: "Its global id. Give either this or `url`." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "Its `url`, exactly. Give either this or `id`." })
  url?: string | null;
}
