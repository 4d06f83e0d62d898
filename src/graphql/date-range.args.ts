import { Field, InputType } from "type-graphql";
import { DateTimeScalar } from "./scalars.ts";

@InputType("DateRange", { description: "A span of time, open at an end that is left out." })
export class DateRange {
  @Field(() => DateTimeScalar, { nullable: true, description: "At this time or later." })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Before this time; this time itself is outside." })
  until?: Date | null;
}
