import { Field, ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { UserErrorType } from "../graphql/user-error.type.ts";
import { QuoteType } from "../quotes/quote.type.ts";

@ObjectType("IngestArticlePayload", { description: "Result of ingestArticle." })
export class IngestArticlePayloadType {
  @Field(() => ArticleType, {
    nullable: true,
    description: "The article as it is stored now; null if it was rejected.",
  })
  article!: ArticleType | null;

  @Field(() => Boolean, {
    description: "Whether it is new: false for the same text again, and for a new revision of an article.",
  })
  created!: boolean;

  @Field(() => [QuoteType], { description: "All quotes in it, in the order of its body." })
  quotes!: readonly QuoteType[];

  @Field(() => [UserErrorType], {
    description:
      "All reasons why it was rejected. If there is an article: what was not done, such as `LANGUAGE_NOT_READ` for a text that " +
      "is stored and can be searched, but whose language is not supported for quotes.",
  })
  userErrors!: readonly UserErrorType[];
}
