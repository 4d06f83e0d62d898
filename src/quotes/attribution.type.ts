import { Field, Int, ObjectType } from "type-graphql";
import { SpeakerType } from "../entities/entity.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const AttributionRelation = enumType(
  "AttributionRelation",
  "What somebody on the way from mouth to page did with the words.",
  {
    SAID: "Said them.",
    REPORTED: "Reported them to whoever comes next.",
    PUBLISHED: "Published the article they stand in.",
  },
);
export type AttributionRelation = keyof typeof AttributionRelation;

@ObjectType("AttributionStep", { description: "One step of the way from the speaker's mouth to the page." })
export class AttributionStepType {
  @Field(() => Int, {
    description: "Place in the chain, which starts with the speaker and ends with the publisher of the article.",
  })
  position!: number;

  @Field(() => SpeakerType, { nullable: true, description: "Who it was; null where the text does not tell." })
  agent!: SpeakerType | null;

  @Field(() => String, {
    description: 'Who it was, as the text writes it; "unknown speaker" or "unknown publisher" where it does not say.',
  })
  text!: string;

  @Field(() => AttributionRelation, { description: "What they did with the words." })
  relation!: AttributionRelation;
}
