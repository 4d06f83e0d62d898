import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { SpeakerType } from "../entities/entity.type.ts";

export const AttributionRelation = { SAID: "SAID", REPORTED: "REPORTED", PUBLISHED: "PUBLISHED" } as const;
export type AttributionRelation = (typeof AttributionRelation)[keyof typeof AttributionRelation];
registerEnumType(AttributionRelation, {
  name: "AttributionRelation",
  description: "What somebody on the way from mouth to page did with the words.",
  valuesConfig: {
    SAID: { description: "Said them." },
    REPORTED: { description: "Reported them to whoever comes next." },
    PUBLISHED: { description: "Published the article they stand in." },
  },
});

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
