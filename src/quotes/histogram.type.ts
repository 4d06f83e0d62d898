import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../graphql/scalars.ts";

export const Interval = { DAY: "DAY", WEEK: "WEEK", MONTH: "MONTH", YEAR: "YEAR" } as const;
export type Interval = (typeof Interval)[keyof typeof Interval];
registerEnumType(Interval, {
  name: "Interval",
  description: "How long a bar of a histogram is, in UTC.",
  valuesConfig: {
    DAY: { description: "A day." },
    WEEK: { description: "A week from Monday (ISO 8601)." },
    MONTH: { description: "A calendar month." },
    YEAR: { description: "A calendar year." },
  },
});

@ObjectType("TimeBucket", { description: "The quotes that were reported in one interval." })
export class TimeBucketType {
  @Field(() => DateScalar, { description: "First day of the interval, in UTC." })
  start!: Date;

  @Field(() => Int, { description: "How many quotes." })
  count!: number;
}
