import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Span", {
  description:
    "Offsets in UTF-16 code units into the article's body, end exclusive: `body.slice(start, end) === exact`.",
})
export class SpanType {
  @Field(() => Int, { description: "Offset of the first code unit, counted from 0." })
  start!: number;

  @Field(() => Int, { description: "Offset after the last code unit." })
  end!: number;

  @Field(() => String, { description: "The text of the span." })
  exact!: string;
}
