import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../graphql/scalars.ts";
import { SpanType } from "./span.type.ts";

@ObjectType("DateMention", { description: "A place in an article that names a date, and the days it means there." })
export class DateMentionType {
  @Field(() => String, { description: 'As the text writes it: "Thursday".' })
  text!: string;

  @Field(() => SpanType, { description: "Its span." })
  span!: SpanType;

  @Field(() => DateScalar, { description: "The first day meant." })
  startDate!: Date;

  @Field(() => DateScalar, { description: "The last day meant, the same as `startDate` for a single day." })
  endDate!: Date;

  @Field(() => String, { description: "How the date was inferred, in words." })
  basis!: string;
}
