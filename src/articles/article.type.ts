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
  @Field(() => String, { nullable: true, description: "Where it was published; null where that is not known." })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "Its title; null where it came without one." })
  headline!: string | null;

  @Field(() => String, { description: "The text as it was given, to which every span counts its offsets." })
  body!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47: "en".' })
  language!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was published, as far as `publishedPrecision` goes; null where that is not known.",
  })
  publishedAt!: Date | null;

  @Field(() => DatePrecision, { description: "How exactly `publishedAt` is known." })
  publishedPrecision!: DatePrecision;

  @Field(() => String, {
    nullable: true,
    description: "How `publishedAt` is known, in words; null where it came with the article.",
  })
  publishedBasis!: string | null;

  @Field(() => DateTimeScalar, { description: "When its text was read from the source." })
  retrievedAt!: Date;

  @Field(() => [String], { description: "Its authors as it names them; empty for none." })
  byline!: readonly string[];

  @Field(() => String, { description: "SHA-256 of `body`, in hex." })
  contentHash!: string;

  @Field(() => Int, { description: "How many words `body` has." })
  wordCount!: number;

  @Field(() => [SpanType], { description: "Places where the feed lost a name: offsets into `body`, in its order." })
  gaps!: readonly SpanType[];

  @Field(() => [DateMentionType], { description: "Places that name a date, in the order of `body`." })
  dates!: readonly DateMentionType[];
}

@ObjectType("ArticleConnection", { description: "A page of articles (Relay connection)." })
export class ArticleConnection extends connectionOf("Article", "articles", ArticleType) {
  @Field(() => [EntityResolutionType], { description: "How each name in `filter` was understood." })
  resolutions!: readonly EntityResolutionType[];
}
