import { Field, InputType } from "type-graphql";
import { DateTimeScalar, EntityRef } from "../graphql/scalars.ts";

@InputType("IngestArticleInput", { description: "A news text with its metadata." })
export class IngestArticleInput {
  @Field(() => String, {
    description: "The unmodified text, to which spans refer. Plain text with line breaks between paragraphs.",
  })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Address of publication. Another text with the same address is a new revision, which replaces the old one.",
  })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "Its title." })
  headline?: string | null;

  @Field(() => EntityRef, { nullable: true, description: "The publisher: an organization of the knowledge base." })
  publisher?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Time of publication, to which `Thursday` in the text is relative. Default: the date in the header of the text.",
  })
  publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, BCP 47: "en". Default: detected from the text.',
  })
  language?: string | null;

  @Field(() => [String], { nullable: true, description: "Its authors, as it names them." })
  byline?: readonly string[] | null;
}
