import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from "type-graphql";
import { QuoteKind } from "./generated/enums.ts";

registerEnumType(QuoteKind, { name: "QuoteKind" });

@ObjectType("Quote")
export class QuoteType {
  @Field(() => ID)
  id!: number;

  speakerId!: number | null;
  articleId!: number;

  @Field(() => String)
  text!: string;

  @Field(() => QuoteKind)
  kind!: QuoteKind;

  @Field(() => GraphQLISODateTime)
  reportedAt!: Date;
}
