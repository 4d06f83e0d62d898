import { Field, ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { UserErrorType } from "../graphql/user-error.type.ts";
import { QuoteType } from "../quotes/quote.type.ts";

@ObjectType("IngestArticlePayload", { description: "What became of an article that was handed in." })
export class IngestArticlePayloadType {
  @Field(() => ArticleType, { nullable: true, description: "The article as it is stored now; null if it was refused." })
  article!: ArticleType | null;

  @Field(() => Boolean, {
    description: "Whether it is new: false for the same text again, and for a new revision of an article.",
  })
  created!: boolean;

  @Field(() => [QuoteType], { description: "All quotes that stand in it, in the order of its body." })
  quotes!: readonly QuoteType[];

  @Field(() => [UserErrorType], {
    description:
      "Why it was refused, all reasons at once. With an article beside it: what was not done, as " +
      "`LANGUAGE_NOT_READ` for a text that is stored and found but in no language that quotes are read from.",
  })
  userErrors!: readonly UserErrorType[];
}
