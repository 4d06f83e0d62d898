import { Field, InputType } from "type-graphql";
import { DateTimeScalar, EntityRef } from "../graphql/scalars.ts";

@InputType("IngestArticleInput", { description: "News text, and what is known of it." })
export class IngestArticleInput {
  @Field(() => String, {
    description: "The text, as it is; spans count in it. Plain text, paragraphs parted by line breaks.",
  })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Where it was published. Another text from the same address is a new revision, which replaces the old.",
  })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "Its title." })
  headline?: string | null;

  @Field(() => EntityRef, { nullable: true, description: "Who published it: an organization of the knowledge base." })
  publisher?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When it was published: what `Thursday` in the text is resolved against. Without it, the text's own header counts.",
  })
  publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, BCP 47: "en". Default: what the text looks like.',
  })
  language?: string | null;

  @Field(() => [String], { nullable: true, description: "Its authors, as it names them." })
  byline?: readonly string[] | null;
}
