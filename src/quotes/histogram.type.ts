import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../graphql/scalars.ts";
import { enumType } from "../graphql/enum-type.ts";

export const Interval = enumType("Interval", "How long a bar of a histogram is, in UTC.", {
  DAY: "A day.",
  WEEK: "A week from Monday (ISO 8601).",
  MONTH: "A calendar month.",
  YEAR: "A calendar year.",
});
export type Interval = keyof typeof Interval;

@ObjectType("TimeBucket", { description: "The quotes that were reported in one interval." })
export class TimeBucketType {
  @Field(() => DateScalar, { description: "First day of the interval, in UTC." })
  start!: Date;

  @Field(() => Int, { description: "How many quotes." })
  count!: number;
}
