import { Field, GraphQLISODateTime, ObjectType } from "type-graphql";

@ObjectType("Article")
export class ArticleType {
  id!: number;
  publisherId!: number | null;

  @Field(() => String, { nullable: true })
  headline!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt!: Date | null;
}
