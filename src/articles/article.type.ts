import { Field, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/connection.type.ts";
import { DatePrecision } from "../graphql/date-precision.type.ts";
import { NodeType } from "../graphql/node.type.ts";
import { DateTimeScalar } from "../graphql/scalars.ts";
import { EntityResolutionType } from "../entity-resolution/resolution.type.ts";
import { DateMentionType } from "./date-mention.type.ts";
import { SpanType } from "./span.type.ts";

@ObjectType("Article", {
  implements: NodeType,
  description: "schema.org NewsArticle, in one revision of its text.",
})
export class ArticleType extends NodeType {
  @Field(() => String, { nullable: true, description: "Address of publication; null if not known." })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "Its title; null if it has none." })
  headline!: string | null;

  @Field(() => String, { description: "The text as it was submitted. Spans are offsets into it." })
  body!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47: "en".' })
  language!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Time of publication, as exact as `publishedPrecision`; null if not known.",
  })
  publishedAt!: Date | null;

  @Field(() => DatePrecision, { description: "Precision of `publishedAt`." })
  publishedPrecision!: DatePrecision;

  @Field(() => String, {
    nullable: true,
    description: "The source of `publishedAt`, in words; null if it was submitted with the article.",
  })
  publishedBasis!: string | null;

  @Field(() => DateTimeScalar, { description: "When its text was retrieved from the source." })
  retrievedAt!: Date;

  @Field(() => [String], { description: "Its authors as it names them; empty if none." })
  byline!: readonly string[];

  @Field(() => String, { description: "SHA-256 of `body`, in hex." })
  contentHash!: string;

  @Field(() => Int, { description: "Number of words in `body`." })
  wordCount!: number;

  @Field(() => [SpanType], { description: "Places where the feed lost a name: offsets into `body`, in its order." })
  gaps!: readonly SpanType[];

  @Field(() => [DateMentionType], { description: "Places that name a date, in the order of `body`." })
  dates!: readonly DateMentionType[];
}

@ObjectType("ArticleConnection", { description: "A page of articles (Relay connection)." })
export class ArticleConnection extends connectionOf("Article", "articles", ArticleType) {
  @Field(() => [EntityResolutionType], { description: "How each name in `filter` was resolved." })
  resolutions!: readonly EntityResolutionType[];
}
