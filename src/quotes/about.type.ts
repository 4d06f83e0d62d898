import { Field, ObjectType } from "type-graphql";
import { SpanType } from "../articles/span.type.ts";
import { EntityType } from "../entities/entity.type.ts";
import { connectionOf, edgeOf } from "../graphql/connection.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const AboutBasis = enumType("AboutBasis", "How a quote refers to an entity.", {
  NAMED: "By a name or another alias other than a metonym.",
  METONYM: "By a place that stands for it: Washington for the United States.",
  COREFERENCE: 'By a word that points back to it: "he", "the two countries".',
  CONTEXT: "Only by the sentence around the quote.",
});
export type AboutBasis = keyof typeof AboutBasis;

const of = "entities a quote refers to";

@ObjectType("QuoteAboutEdge", { description: `One of the ${of}, and how it refers to it.` })
class QuoteAboutEdge extends edgeOf("QuoteAbout", of, EntityType) {
  @Field(() => AboutBasis, { description: "How the quote refers to it." })
  basis!: AboutBasis;

  @Field(() => String, { description: "The words that refer to it." })
  text!: string;

  @Field(() => SpanType, {
    nullable: true,
    description: "Where these words stand in an article that carries the quote; null where they are not recorded.",
  })
  span!: SpanType | null;
}

export const QuoteAboutConnection = connectionOf("QuoteAbout", of, EntityType, QuoteAboutEdge);
