import { Field, Int, ObjectType } from "type-graphql";
import { SpeakerType } from "../entities/entity.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const AttributionRelation = enumType(
  "AttributionRelation",
  "The role of an agent between speaker and publication.",
  {
    SAID: "Said them.",
    REPORTED: "Reported them to the next agent.",
    PUBLISHED: "Published the article they stand in.",
  },
);
export type AttributionRelation = keyof typeof AttributionRelation;

@ObjectType("AttributionStep", { description: "One step of the chain from the speaker to the publisher." })
export class AttributionStepType {
  @Field(() => Int, {
    description: "Place in the chain, which starts with the speaker and ends with the publisher of the article.",
  })
  position!: number;

  @Field(() => SpeakerType, { nullable: true, description: "Who it was; null if the text does not make it clear." })
  agent!: SpeakerType | null;

  @Field(() => String, {
    description: 'Who it was, as the text writes it; "unknown speaker" or "unknown publisher" if it does not name one.',
  })
  text!: string;

  @Field(() => AttributionRelation, { description: "What they did with the words." })
  relation!: AttributionRelation;
}
