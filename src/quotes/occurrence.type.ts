import { Field, Float, ObjectType } from "type-graphql";
import { SpanType } from "../articles/span.type.ts";
import { connectionOf } from "../graphql/connection.type.ts";
import { NodeType } from "../graphql/node.type.ts";
import { AttributionStepType } from "./attribution.type.ts";

@ObjectType("Occurrence", {
  implements: NodeType,
  description: "A quote in an article: the exact place that proves it.",
})
export class OccurrenceType extends NodeType {
  @Field(() => String, { description: "The words as this article prints them." })
  text!: string;

  @Field(() => SpanType, { description: "Where they stand." })
  span!: SpanType;

  @Field(() => [SpanType], { description: "The pieces that stand in quotation marks, in order; none if INDIRECT." })
  parts!: readonly SpanType[];

  @Field(() => String, { description: "Up to 64 UTF-16 code units of the body before the span." })
  before!: string;

  @Field(() => String, { description: "Up to 64 UTF-16 code units of the body after the span." })
  after!: string;

  @Field(() => String, { nullable: true, description: 'The words that mark it as said: "told"; null for none.' })
  cue!: string | null;

  @Field(() => String, { nullable: true, description: "The speaker as this article writes it; null for none." })
  speakerText!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "How certain the reading of the speaker is here, 0 to 1; null without a known speaker.",
  })
  speakerCertainty!: number | null;

  @Field(() => [AttributionStepType], { description: "From the speaker's mouth to this article, in order." })
  attribution!: readonly AttributionStepType[];
}

export const OccurrenceConnection = connectionOf("Occurrence", "occurrences", OccurrenceType);
